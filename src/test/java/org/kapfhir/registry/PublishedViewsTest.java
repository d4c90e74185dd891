package org.kapfhir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewDefinition;
import org.kapfhir.registry.view.ViewDefinitionReader;
import org.kapfhir.registry.view.ViewLimits;

/** One unusual record must not cost a registry its table. */
class PublishedViewsTest {
    private static final Path VIEWS = Path.of("implementation-guide", "input", "views");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final String UNKNOWN = """
            {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}""";

    @Test
    void takesTheFirstOfSeveralMonitoringPoints() throws IOException {
        String point = """
                {"url": "https://kapfhir.org/ig/StructureDefinition/kap-monitoring-point", "valueCode": "%s"}""";

        Map<String, JsonNode> row =
                row("kap-vitals", """
                {"resourceType": "Observation", "id": "v", "status": "final", "extension": [%s, %s],
                  "subject": {"reference": "Patient/p"},
                  "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]}}""".formatted(point.formatted("peak"), point.formatted("baseline")));

        assertThat(row.get("monitoring_point").asText()).isEqualTo("peak");
    }

    @Test
    void leavesOpenWhatIsAbsent() throws IOException {
        assertThat(row("kap-patients", """
                {"resourceType": "Patient", "id": "p", "_gender": %1$s, "_birthDate": %1$s}""".formatted(UNKNOWN)))
                .allSatisfy((column, cell) ->
                        assertThat(cell.isNull()).as(column).isNotEqualTo("patient_id".equals(column)));
        assertThat(row("kap-vitals", """
                {"resourceType": "Observation", "id": "v", "status": "final", "_effectiveDateTime": %1$s,
                  "subject": {"reference": "Patient/p"},
                  "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]}, "component": [
                    {"code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]}, "valueQuantity": {
                      "_value": %1$s, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}]}""".formatted(UNKNOWN)))
                .hasEntrySatisfying("time", cell -> assertThat(cell.isNull()).isTrue())
                .hasEntrySatisfying(
                        "systolic_mmhg", cell -> assertThat(cell.isNull()).isTrue());
        assertThat(rows("kap-doses", """
                {"resourceType": "MedicationAdministration", "id": "d", "status": "stopped",
                  "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-11-01",
                  "medicationReference": {"reference": "Medication/m"}, "dosage": {"dose": {"_value": %1$s}}}""".formatted(UNKNOWN))).isEmpty();
    }

    private static Map<String, JsonNode> row(String view, String resource) throws IOException {
        List<Map<String, JsonNode>> rows = rows(view, resource);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static List<Map<String, JsonNode>> rows(String view, String resource) throws IOException {
        ViewDefinition definition = new ViewDefinitionReader(FHIR)
                .read(new ObjectMapper().readTree(VIEWS.resolve(view + ".json").toFile()));
        ViewLimits limits = new ViewLimits(50_000, 1000, Duration.ofMinutes(5));
        Resource parsed = (Resource) FHIR.newJsonParser().parseResource(resource);
        return new ViewCompiler(FHIR, limits, Clock.systemUTC())
                .compile(definition).of(parsed).stream()
                        .map(cells -> {
                            Map<String, JsonNode> row = new LinkedHashMap<>();
                            for (int i = 0; i < cells.size(); i++) {
                                row.put(definition.columnNames().get(i), cells.get(i));
                            }
                            return row;
                        })
                        .toList();
    }
}
