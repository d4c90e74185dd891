package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationStatus;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.StoredCohort;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The published views, run over what is stored, are the tables that the server computes its numbers from. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.registry.first-bytes=8192")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class RegistryTablesIT {
    private static final String REFERENCE = "2026-10-01T00:00:00Z";
    private static final String RUN = "$viewdefinition-run";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private JdbcOperations jdbc;

    /** How a column of the projection is written in the table that the view makes. */
    private enum Table {
        PATIENTS("kap-patients", "kap_patient", "patient_id, version, last_updated, sex, birth_day"),
        SCORES(
                "kap-scores",
                "kap_score",
                "score_id, version, last_updated, patient_id, instrument, score, time_ms, date_only"),
        DOSES(
                "kap-doses",
                "kap_dose",
                "dose_id, version, last_updated, patient_id, encounter_id, session_id, dose_mg, route_system,"
                        + " route_code, route_display, substance, medication_id, time_ms, date_only"),
        MEDICATIONS("kap-medications", "kap_medication", "medication_id, version, last_updated, substance"),
        ADVERSE_EFFECTS(
                "kap-adverse-effects",
                "kap_adverse_effect",
                "adverse_event_id, version, last_updated, patient_id, encounter_id, severity, dose_id, effect_system,"
                        + " effect_code, effect_display, time_ms, date_only");

        private final String view;
        private final String table;
        private final String columns;

        Table(String view, String table, String columns) {
            this.view = view;
            this.table = table;
            this.columns = columns;
        }
    }

    @BeforeAll
    void loadCohort(@TempDir Path folder) {
        StoredCohort.load(server, folder, 60, 11, REFERENCE);
        storeVial("in-use", "active");
        storeVial("wrong", "entered-in-error");
    }

    /** No dose of the cohort refers to a stored Medication. */
    private void storeVial(String id, String status) {
        Medication vial = new Medication();
        vial.setId(id);
        vial.setStatus(MedicationStatus.fromCode(status));
        vial.getCode().addCoding(new Coding("http://www.nlm.nih.gov/research/umls/rxnorm", "6130", "ketamine"));
        assertThat(server.put(vial).status()).isEqualTo(201);
        MedicationAdministration dose = new MedicationAdministration();
        dose.setId("from-" + id);
        dose.setStatus(MedicationAdministrationStatus.COMPLETED);
        dose.setMedication(new Reference("Medication/" + id));
        dose.setSubject(new Reference("Patient/kap11-0002"));
        dose.setEffective(new DateTimeType("2026-01-02"));
        assertThat(server.put(dose).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void makesTheTablesThatTheServerComputesFrom(Table table) {
        List<Map<String, String>> projected =
                jdbc.query("select " + table.columns + " from " + table.table, (row, number) -> {
                    Map<String, String> cells = new TreeMap<>();
                    for (String column : table.columns.split(", ", -1)) {
                        cells.put(column, plain(row.getObject(column)));
                    }
                    return cells;
                });
        List<Map<String, String>> ofTheView = rows(run(table.view, "ndjson")).stream()
                .map(RegistryTablesIT::asProjected)
                .toList();

        Set<String> onlyProjected = dosesOfContainedMedications();
        projected = projected.stream()
                .filter(row -> !onlyProjected.contains(row.get("dose_id")) || table != Table.DOSES)
                .toList();

        assertThat(projected).isNotEmpty();
        assertThat(ofTheView).containsExactlyInAnyOrderElementsOf(projected);
    }

    /** What the page on registry tables says is in the server's tables only; the cohort has a few. */
    private Set<String> dosesOfContainedMedications() {
        String body = """
                {"resourceType": "Parameters", "parameter": [{"name": "viewResource", "resource": {
                  "resourceType": "ViewDefinition", "resource": "MedicationAdministration",
                  "select": [{"column": [{"name": "dose_id", "path": "getResourceKey()"}]}],
                  "where": [{"path": "contained.exists()"}]}}]}""";
        Set<String> doses = rows(server.post(RUN, body, "")).stream()
                .map(row -> row.get("dose_id"))
                .collect(Collectors.toSet());
        assertThat(doses).isNotEmpty().hasSizeLessThan(10);
        return doses;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kap-patients",
                "kap-scores",
                "kap-doses",
                "kap-medications",
                "kap-sessions",
                "kap-adverse-effects",
                "kap-vitals"
            })
    void writesTheSameTableInEachForm(String view) throws IOException {
        List<Map<String, String>> lines = rows(run(view, "ndjson"));
        List<Map<String, String>> array = new ArrayList<>();
        JSON.readTree(run(view, "json").body()).forEach(row -> array.add(cells(row)));
        List<String> csv = run(view, "csv").body().lines().toList();

        assertThat(lines).isNotEmpty();
        assertThat(array).isEqualTo(lines);
        assertThat(csv).hasSize(lines.size() + 1);
        assertThat(csv.get(0)).isEqualTo(String.join(",", lines.get(0).keySet()));
        assertThat(csv.subList(1, csv.size()))
                .isEqualTo(lines.stream().map(RegistryTablesIT::csv).toList());
        assertThat(server.get(RUN + "?viewReference=ViewDefinition/" + view + "&header=false&_limit=3", "text/csv")
                        .body()
                        .lines())
                .isEqualTo(csv.subList(1, Math.min(4, csv.size())));
    }

    @Test
    void countsSessionsAndReadingsOfTheCohort() {
        assertThat(rows(run("kap-sessions", "ndjson")))
                .hasSize(count("Procedure?_summary=count&code=https://kapfhir.org/ig/CodeSystem/kap-session-type%7C"
                        + "&status:not=entered-in-error"));
        assertThat(rows(run("kap-vitals", "ndjson")))
                .hasSize(count("Observation?_summary=count&code=http://loinc.org%7C85354-9"
                        + "&status=final,amended,corrected"));
    }

    @Test
    void narrowsToPeopleAndGroupsAndToWhatCameLater() {
        List<Map<String, String>> everyone = rows(run("kap-scores", "ndjson"));
        String person = everyone.get(0).get("patient_id");
        String other = everyone.get(everyone.size() - 1).get("patient_id");
        Group group = new Group().setActual(true).setType(Group.GroupType.PERSON);
        group.setId("registry");
        group.addMember().setEntity(new Reference("Patient/" + other));
        assertThat(server.put(group).status()).isLessThan(300);

        assertThat(rows(server.get(RUN + "?viewReference=ViewDefinition/kap-scores&patient=Patient/" + person, "")))
                .containsExactlyInAnyOrderElementsOf(of(everyone, person));
        assertThat(rows(server.get(RUN + "?viewReference=ViewDefinition/kap-scores&group=Group/registry", "")))
                .containsExactlyInAnyOrderElementsOf(of(everyone, other));
        assertThat(rows(server.get(RUN + "?viewReference=ViewDefinition/kap-scores&_since=2100-01-01T00:00:00Z", "")))
                .isEmpty();
        assertThat(rows(server.get(RUN + "?viewReference=ViewDefinition/kap-scores&_since=2000-01-01T00:00:00Z", "")))
                .hasSameSizeAs(everyone);
    }

    @Test
    void takesAViewAndResourcesOfTheCaller() {
        String body = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "_format", "valueCode": "csv"},
                  {"name": "viewResource", "resource": {"resourceType": "ViewDefinition", "resource": "Patient", "select": [
                    {"column": [{"name": "id", "path": "getResourceKey()"}, {"name": "born", "path": "birthDate"}]},
                    {"forEachOrNull": "name", "column": [{"name": "name", "path": "family & ', ' & given.join(' ')"}]}]}},
                  {"name": "resource", "resource": {"resourceType": "Bundle", "type": "collection", "entry": [
                    {"resource": {"resourceType": "Patient", "id": "a", "birthDate": "1980-04",
                      "name": [{"family": "O\\"Hara", "given": ["Ana", "Maria"]}]}},
                    {"resource": {"resourceType": "Encounter", "id": "e", "status": "finished", "class": {"code": "AMB"}}}]}},
                  {"name": "resource", "resource": {"resourceType": "Patient", "id": "b"}}]}""";

        Answer answer = server.post(RUN, body, "text/csv");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("id,born,name\r\na,1980-04,\"O\"\"Hara, Ana Maria\"\r\nb,,\r\n");
    }

    @Test
    void wrapsTheTableForCallersThatTakeNothingButFhir() {
        Binary binary = server.get(
                        RUN + "?viewCanonical=https://kapfhir.org/ig/ViewDefinition/kap-patients&_format=csv")
                .as(Binary.class);

        assertThat(binary.getContentType()).isEqualTo("text/csv");
        assertThat(new String(binary.getData(), StandardCharsets.UTF_8))
                .isEqualTo(run("kap-patients", "csv").body());
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    _format=csv                                                                 | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&viewCanonical=x                     | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&_format=parquet                     | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&_limit=0                            | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&_since=yesterday                    | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&header=maybe                        | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&patient=Patient/nobody-at-all       | 400 | invalid-parameter
                    viewReference=ViewDefinition/kap-scores&group=Group/none-at-all             | 404 | not-found
                    viewReference=ViewDefinition/kap-scores&limit=5                             | 400 | unknown-parameter
                    viewReference=ViewDefinition/kap-scores&_formatt=csv                        | 400 | unknown-parameter
                    viewReference=ViewDefinition/none                                           | 404 | not-found
                    viewCanonical=https://example.org/ViewDefinition/none                       | 404 | not-found
                    """)
    void refusesWhatCannotBeMeant(String query, int status, String code) {
        Answer answer = server.get(RUN + "?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"path": "name.given.where(matches('(a+)+$')).exists()"}  | 422 | view-invalid
                    {"path": "name.family"}                                  | 422 | view-invalid
                    {"path": "nonsense"}                                     | 422 | view-invalid
                    {"path": "birthDate", "type": "integer"}                 | 422 | view-invalid
                    {"path": "birthDate", "typ": "date"}                     | 422 | view-invalid
                    {"path": "name.where(%resource.name.where(%resource.name.where(%resource.name.where(%resource.name.where(given.exists()).exists()).exists()).exists()).exists()).exists()"} | 422 | view-too-costly
                    not JSON                                                 | 400 | malformed-request
                    """)
    void answersHostileViewsWithAnError(String column, int status, String code) {
        String names = String.join(",", Collections.nCopies(60, "{\"family\": \"F\", \"given\": [\"G\"]}"));
        String body = """
                {"resourceType": "Parameters", "parameter": [
                  {"name": "viewResource", "resource": {"resourceType": "ViewDefinition", "resource": "Patient", "select": [
                    {"column": [%s]}]}},
                  {"name": "resource", "resource": {"resourceType": "Patient", "id": "a", "name": [%s]}}]}""".formatted(column.replaceFirst("^\\{", "{\"name\": \"c\", "), names);

        Answer answer = server.post(RUN, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.issue().getDiagnostics()).doesNotContain("Exception", "org.hl7", "ca.uhn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "text/csv", "application/json", "application/fhir+json"})
    void answersAnErrorAfterTheFirstRowsAsAnError(String accept) {
        Answer answer = server.post(RUN, tableThatFailsAfter(20), accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("view-invalid");
    }

    /** The first people are in the connection before the one is reached whose values the view does not allow for. */
    @Test
    void breaksOffATableThatFailsAfterItsFirstPart() {
        String body = tableThatFailsAfter(20_000);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> server.post(RUN, body, "text/csv"));
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> server.post(RUN, body, ""));
    }

    /** People with one name, and then one with two, for which the view has no room. */
    private static String tableThatFailsAfter(int people) {
        StringBuilder resources = new StringBuilder();
        for (int i = 0; i < people; i++) {
            resources.append("""
                    {"name": "resource", "resource": {"resourceType": "Patient", "id": "p%d", "name": [{"family": "F"}]}},
                    """.formatted(i));
        }
        return """
                {"resourceType": "Parameters", "parameter": [%s
                  {"name": "resource", "resource": {"resourceType": "Patient", "name": [{"family": "A"}, {"family": "B"}]}},
                  {"name": "viewResource", "resource": {"resourceType": "ViewDefinition", "resource": "Patient", "select": [
                    {"column": [{"name": "id", "path": "id"}, {"name": "family", "path": "name.family"}]}]}}]}""".formatted(resources);
    }

    @Test
    void answersAsThePageShows() throws IOException {
        List<String> page =
                Files.readAllLines(Path.of("implementation-guide", "input", "pagecontent", "viewdefinition-run.md"));
        String request = page.stream()
                .filter(line -> line.startsWith("    GET [base]/"))
                .findFirst()
                .orElseThrow()
                .replace("    GET [base]/", "");
        List<String> answer = server.get(request, "").body().lines().toList();

        assertThat(answer).hasSize(3);
        assertThat(page).contains("    " + answer.get(0));
    }

    private Answer run(String view, String format) {
        Answer answer = server.get(RUN + "?viewReference=ViewDefinition/" + view + "&_format=" + format, "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private int count(String search) {
        return server.get(search).as(Bundle.class).getTotal();
    }

    private static List<Map<String, String>> of(List<Map<String, String>> rows, String person) {
        return rows.stream().filter(row -> person.equals(row.get("patient_id"))).toList();
    }

    private static List<Map<String, String>> rows(Answer answer) {
        return answer.body()
                .lines()
                .map(line -> {
                    try {
                        return cells(JSON.readTree(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Null stays null. */
    private static Map<String, String> cells(JsonNode row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Iterator<String> names = row.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            cells.put(name, row.get(name).isNull() ? null : row.get(name).asText());
        }
        return cells;
    }

    private static String csv(Map<String, String> row) {
        List<String> fields = new ArrayList<>();
        for (String cell : row.values()) {
            String text = cell == null ? "" : cell;
            fields.add(text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text);
        }
        return String.join(",", fields);
    }

    /** The projection writes moments as milliseconds and days as numbers. */
    private static Map<String, String> asProjected(Map<String, String> row) {
        Map<String, String> cells = new TreeMap<>(row);
        if (row.containsKey("time")) {
            String time = cells.remove("time");
            boolean isDate = time != null && time.length() == "2000-01-01".length();
            cells.put("date_only", Boolean.toString(isDate));
            cells.put(
                    "time_ms", time == null ? null : Long.toString(moment(time).toEpochMilli()));
        }
        if (row.containsKey("birth_date")) {
            String born = cells.remove("birth_date");
            cells.put(
                    "birth_day",
                    born == null ? null : Long.toString(LocalDate.parse(born).toEpochDay()));
        }
        cells.put("last_updated", Long.toString(moment(row.get("last_updated")).toEpochMilli()));
        for (String number : List.of("score", "dose_mg")) {
            cells.computeIfPresent(number, (name, text) -> plain(new BigDecimal(text)));
        }
        return cells;
    }

    private static Instant moment(String text) {
        return text.length() == "2000-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static String plain(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
