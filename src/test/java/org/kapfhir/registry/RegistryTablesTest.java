package org.kapfhir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewDefinition;
import org.kapfhir.registry.view.ViewDefinitionReader;
import org.kapfhir.registry.view.ViewLimits;

/** A table of several people has a row per resource, whoever shares it. */
class RegistryTablesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final List<String> ENTRIES = List.of("""
            {"resourceType": "Medication", "id": "shared"}""", """
            {"resourceType": "Account", "id": "family", "status": "active",
              "subject": [{"reference": "Patient/a"}, {"reference": "Patient/b"}]}""");

    @ParameterizedTest
    @CsvSource({"Medication, shared", "Account, family", "Observation, of-a of-b", "Patient, a b"})
    void writesEachResourceOnce(String type, String expected) throws IOException {
        assertThat(table(type).lines()).containsExactly(expected.split(" ", -1));
    }

    private static String table(String type) throws IOException {
        ViewDefinition view = new ViewDefinitionReader(FHIR).read(new ObjectMapper().readTree("""
                {"resourceType": "ViewDefinition", "resource": "%s",
                  "select": [{"column": [{"name": "id", "path": "getResourceKey()"}]}]}""".formatted(type)));
        ViewLimits limits = new ViewLimits(50_000, 1000, Duration.ofMinutes(5));
        RegistryTables tables = new RegistryTables(
                unread(),
                new Records(),
                (group, request) -> List.of("b", "a"),
                new ViewCompiler(FHIR, limits, Clock.systemUTC()),
                1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.write(
                new TableRequest(
                        view, TableFormat.CSV, false, List.of("a"), List.of("g"), Instant.EPOCH, Long.MAX_VALUE, null),
                new ServletRequestDetails(),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Who names people asks for their records only. */
    static StoredResources unread() {
        return (StoredResources) Proxy.newProxyInstance(
                StoredResources.class.getClassLoader(),
                new Class<?>[] {StoredResources.class},
                (self, method, given) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** Each person has an entry of their own and what all share. */
    static final class Records implements PatientChart {
        @Override
        public Optional<PatientRecord> find(String patientId) {
            List<Resource> entries = new ArrayList<>();
            ENTRIES.forEach(json -> entries.add(stored(json)));
            entries.add(stored("""
                    {"resourceType": "Observation", "id": "of-%1$s", "status": "final", "code": {"text": "x"},
                      "subject": {"reference": "Patient/%1$s"}}""".formatted(patientId)));
            Resource person = stored("""
                    {"resourceType": "Patient", "id": "%s"}""".formatted(patientId));
            return Optional.of(new PatientRecord((Patient) person, entries));
        }

        @Override
        public void forEach(List<String> patientIds, BiConsumer<String, Supplier<PatientRecord>> consumer) {
            throw new UnsupportedOperationException("Records are asked for one by one");
        }

        private static Resource stored(String json) {
            Resource resource = (Resource) FHIR.newJsonParser().parseResource(json);
            resource.getMeta().setLastUpdated(Date.from(Instant.parse("2026-11-01T12:00:00Z")));
            return resource;
        }
    }
}
