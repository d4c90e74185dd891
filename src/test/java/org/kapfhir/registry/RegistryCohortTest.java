package org.kapfhir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.registry.view.ViewCompiler;
import org.kapfhir.registry.view.ViewDefinition;
import org.kapfhir.registry.view.ViewDefinitionReader;
import org.kapfhir.registry.view.ViewLimits;
import org.kapfhir.registry.view.ViewRows;
import org.kapfhir.seeding.SyntheticCohort;
import org.kapfhir.seeding.truth.CohortTruth;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The statement that registries run over the tables gives the counts of the cohort's file of right answers, which are
 * those of {@code $summarize-outcomes}.
 */
class RegistryCohortTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Path VIEWS = Path.of("implementation-guide", "input", "views");
    private static final Path STATEMENT = Path.of("docker", "pathling", "src", "main", "resources", "cohort.sql");
    private static final Pattern COMMON_TABLE = Pattern.compile(
            "^(?:with )?(\\w+(?: \\([^)]*\\))?) as \\(\\R(.*?)^\\),?$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final String REFERENCE = "2026-10-01T00:00:00Z";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SingleConnectionDataSource database;
    private static JdbcTemplate jdbc;
    private static CohortTruth truth;

    @BeforeAll
    static void makeTables() throws IOException {
        database = new SingleConnectionDataSource("jdbc:h2:mem:registry", true);
        jdbc = new JdbcTemplate(database);
        SyntheticCohort cohort = new SyntheticCohort(7, 120, Instant.parse(REFERENCE));
        truth = cohort.truth();
        List<Resource> resources = new ArrayList<>();
        cohort.bundles()
                .flatMap(bundle -> bundle.getEntry().stream())
                .map(Bundle.BundleEntryComponent::getResource)
                .forEach(resource -> addWithoutContained(resource, resources));
        for (String view : List.of("kap-patients", "kap-medications", "kap-doses", "kap-scores")) {
            store(view, resources);
        }
    }

    @AfterAll
    static void closeDatabase() {
        database.destroy();
    }

    @Test
    void countsWhatTheTruthFileSays() throws IOException {
        String asOf = Long.toString(Instant.parse(REFERENCE).toEpochMilli());
        Map<String, Map<String, Object>> counted = new TreeMap<>();
        jdbc.queryForList(stepByStep(Files.readString(STATEMENT).replace(":asOf", asOf)))
                .forEach(row -> counted.put(row.get("instrument") + " " + row.get("timepoint"), row));

        assertThat(counted).hasSizeGreaterThanOrEqualTo(14);
        counted.forEach((key, row) -> {
            CohortTruth.Cell cell = cell(key);
            assertThat(numbers(row)).as(key).isEqualTo(numbers(cell));
            if (cell.n() > 0) {
                assertThat(number(row, "baseline_sum")).isEqualTo(Math.round(cell.baselineMean() * cell.n()));
                assertThat(number(row, "followup_sum")).isEqualTo(Math.round(cell.followupMean() * cell.n()));
            }
        });
    }

    /**
     * Makes a table of each common table expression: H2 would evaluate each anew for every row that asks for it.
     *
     * @return what is left: the last query
     */
    private static String stepByStep(String statement) {
        Matcher step = COMMON_TABLE.matcher(statement);
        int end = 0;
        while (step.find()) {
            jdbc.execute("create table " + step.group(1) + " as " + step.group(2));
            end = step.end();
        }
        assertThat(end).as("common table expressions").isPositive();
        return statement.substring(end);
    }

    private static CohortTruth.Cell cell(String key) {
        return truth.cells().stream()
                .filter(cell -> key.equals(instrument(cell.instrument()) + " " + cell.timepoint()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no truth about " + key));
    }

    private static String instrument(String loinc) {
        for (Instrument instrument : Instrument.values()) {
            if (instrument.coding().getCode().equals(loinc)) {
                return instrument.code();
            }
        }
        return loinc;
    }

    private static List<Long> numbers(CohortTruth.Cell cell) {
        return List.of(
                (long) cell.enrolled(),
                (long) cell.treated(),
                (long) cell.withBaseline(),
                (long) cell.analyzable(),
                (long) cell.responseCount(),
                (long) cell.remissionCount(),
                (long) cell.worsenedCount());
    }

    private static List<Long> numbers(Map<String, Object> row) {
        return List.of("enrolled", "treated", "with_baseline", "analyzable", "responses", "remissions", "worsened")
                .stream()
                .map(column -> number(row, column))
                .toList();
    }

    private static long number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).longValue();
    }

    /** As the project for Spark does: a contained Medication becomes one of its own. */
    private static void addWithoutContained(Resource resource, List<Resource> resources) {
        resources.add(resource);
        if (resource instanceof MedicationAdministration dose && dose.hasContained()) {
            Medication medication = (Medication) dose.getContained().get(0);
            medication.setId(dose.getIdPart() + ".vial");
            dose.setMedication(new Reference("Medication/" + medication.getIdPart()));
            resources.add(medication);
        }
    }

    private static void store(String file, List<Resource> resources) throws IOException {
        JsonNode json = JSON.readTree(VIEWS.resolve(file + ".json").toFile());
        ViewDefinition view = new ViewDefinitionReader(FHIR).read(json);
        ViewRows rows = new ViewCompiler(FHIR, new ViewLimits(100_000, 1000, Duration.ofMinutes(5)), Clock.systemUTC())
                .compile(view);
        String table = json.get("name").asText();
        boolean isTimed = view.columnNames().contains("time");
        String name = isTimed ? table.replace("kap_", "timed_") : table;
        jdbc.execute("create table " + name + " ("
                + view.columnNames().stream()
                        .map(column -> '"' + column.toUpperCase(Locale.ROOT) + "\" "
                                + (column.equals("score") ? "decimal(20, 6)" : "varchar"))
                        .collect(Collectors.joining(", "))
                + (isTimed ? ", time_ms bigint, epoch_day bigint, date_only boolean" : "")
                + ", last_updated_ms bigint default 0)");
        for (Resource resource : resources) {
            for (List<JsonNode> row : rows.of(resource)) {
                Map<String, Object> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(
                            view.columnNames().get(i),
                            row.get(i).isNull() ? null : row.get(i).asText());
                }
                if (isTimed) {
                    place(cells);
                }
                jdbc.update(
                        "insert into " + name + " ("
                                + cells.keySet().stream()
                                        .map(column -> '"' + column.toUpperCase(Locale.ROOT) + '"')
                                        .collect(Collectors.joining(", "))
                                + ") values ("
                                + cells.keySet().stream().map(column -> "?").collect(Collectors.joining(", "))
                                + ")",
                        cells.values().toArray());
            }
        }
    }

    private static void place(Map<String, Object> cells) {
        String time = (String) cells.get("time");
        boolean isDate = time.length() == "2000-01-01".length();
        Instant moment = isDate
                ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(time).toInstant();
        cells.put("time_ms", moment.toEpochMilli());
        cells.put("epoch_day", LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay());
        cells.put("date_only", isDate);
    }
}
