package org.kapfhir.registry.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.registry.view.SqlOnFhirSuite.Case;

/** The runner passes the shareable cases of SQL on FHIR, version 2. */
class SqlOnFhirSuiteTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final ViewDefinitionReader READER = new ViewDefinitionReader(FHIR);
    private static final ViewCompiler COMPILER =
            new ViewCompiler(FHIR, new ViewLimits(100_000, 1000, Duration.ofMinutes(5)), Clock.systemUTC());

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void passes(Case example) {
        JsonNode test = example.test();
        if (test.path("expectError").asBoolean()) {
            assertThatExceptionOfType(ViewInvalid.class).isThrownBy(() -> run(example));
            return;
        }
        List<Map<String, Object>> expected = new ArrayList<>();
        test.get("expect").forEach(row -> expected.add(plain(row)));

        assertThat(run(example)).containsExactlyInAnyOrderElementsOf(expected);
        if (test.has("expectColumns")) {
            assertThat(READER.read(test.get("view")).columnNames())
                    .isEqualTo(StreamSupport.stream(test.get("expectColumns").spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
    }

    static Stream<Case> cases() {
        List<Case> published = SqlOnFhirSuite.published();
        assertThat(published).hasSizeGreaterThanOrEqualTo(118);
        return Stream.concat(published.stream(), SqlOnFhirSuite.own().stream());
    }

    /** Every case that is counted there is one of {@link #passes}. */
    @Test
    void isCountedOnThePage() throws IOException {
        Map<String, List<Long>> groups = new TreeMap<>();
        cases().forEach(example -> groups.putIfAbsent(example.file(), List.of(0L, 0L)));
        groups.replaceAll(
                (file, none) -> List.of(count(SqlOnFhirSuite.published(), file), count(SqlOnFhirSuite.own(), file)));
        StringBuilder table = new StringBuilder(
                "| group | published cases | cases written anew | passed |\n| --- | --- | --- | --- |\n");
        groups.forEach((file, counts) -> table.append("| `%s` | %d | %d | %d |\n"
                .formatted(file, counts.get(0), counts.get(1), counts.get(0) + counts.get(1))));

        assertThat(Files.readString(Path.of("implementation-guide", "input", "pagecontent", "viewdefinition-run.md")))
                .contains(table);
    }

    private static long count(List<Case> cases, String file) {
        return cases.stream().filter(example -> example.file().equals(file)).count();
    }

    private static List<Map<String, Object>> run(Case example) {
        ViewDefinition view = READER.read(example.test().get("view"));
        ViewRows rows = COMPILER.compile(view);
        List<Map<String, Object>> table = new ArrayList<>();
        for (JsonNode resource : example.resources()) {
            Resource parsed = (Resource) FHIR.newJsonParser().parseResource(resource.toString());
            for (List<JsonNode> row : rows.of(parsed)) {
                Map<String, Object> cells = new LinkedHashMap<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.put(view.columnNames().get(i), value(row.get(i)));
                }
                table.add(cells);
            }
        }
        return table;
    }

    private static Map<String, Object> plain(JsonNode row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        row.properties().forEach(cell -> cells.put(cell.getKey(), value(cell.getValue())));
        return cells;
    }

    /** Numbers are equal whatever their precision. */
    static Object value(JsonNode cell) {
        if (cell.isArray()) {
            return StreamSupport.stream(cell.spliterator(), false)
                    .map(SqlOnFhirSuiteTest::value)
                    .toList();
        }
        if (cell.isNumber()) {
            BigDecimal number = cell.decimalValue().stripTrailingZeros();
            return number.toPlainString();
        }
        return cell.isNull() ? Arrays.asList("null") : cell.asText();
    }
}
