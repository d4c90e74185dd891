package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.ValueSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.outcomes.instrument.Instrument;

/** The published views are well formed, have the columns of our tables, and the page about them says what they say. */
class RegistryViewsTest {
    private static final Path SOURCES = Path.of("implementation-guide", "input", "views");
    private static final Path PAGE = Path.of("implementation-guide", "input", "pagecontent", "registry-tables.md");
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final Set<String> TIME = Set.of("time_ms", "epoch_day", "date_only");

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void isAViewOfOneResourceType(String name, JsonNode view) {
        assertThat(view.path("resourceType").asText()).isEqualTo("ViewDefinition");
        assertThat(view.path("url").asText()).isEqualTo("https://kapfhir.org/ig/ViewDefinition/" + name);
        assertThat(view.path("name").asText()).isEqualTo(name.replace('-', '_'));
        assertThat(FHIR.getResourceTypes()).contains(view.path("resource").asText());
        assertThat(columns(view)).isNotEmpty().allSatisfy((column, type) -> {
            assertThat(column).matches("[a-z][a-z0-9_]*");
            assertThat(type).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void unitesOnlyRowsOfTheSameShape(String name, JsonNode view) {
        view.findParents("unionAll").forEach(select -> {
            List<Map<String, String>> shapes = new ArrayList<>();
            select.path("unionAll").forEach(branch -> shapes.add(columns(branch, new LinkedHashMap<>())));
            assertThat(shapes)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(shape -> assertThat(List.copyOf(shape.entrySet()))
                            .isEqualTo(List.copyOf(shapes.get(0).entrySet())));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void speaksFhirPathThatParses(String name, JsonNode view) {
        IFhirPath fhirPath = FHIR.newFhirPath();
        List<String> expressions = Stream.of("path", "forEach", "forEachOrNull")
                .flatMap(key -> view.findValuesAsText(key).stream())
                .toList();

        assertThat(expressions)
                .isNotEmpty()
                .allSatisfy(expression -> assertThatCode(() -> fhirPath.parse(withoutKeys(expression)))
                        .as(expression)
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "kap-scores, SCORE",
        "kap-doses, DOSE",
        "kap-medications, MEDICATION",
        "kap-adverse-effects, ADVERSE_EFFECT",
        "kap-vitals, VITALS",
        "kap-patients, PATIENT"
    })
    void hasTheColumnsOfOurTable(String name, ProjectionTable table) {
        JsonNode view = view(SOURCES.resolve(name + ".json"));
        Set<String> ofTheTable = new TreeSet<>(Arrays.asList(
                table.insert().replaceAll(".*\\((.*)\\) values.*", "$1").split(", ", -1)));
        boolean hasTime = ofTheTable.removeAll(TIME);
        Set<String> ofTheView = new TreeSet<>(columns(view).keySet());

        assertThat(ofTheView.remove("time")).isEqualTo(hasTime);
        assertThat(ofTheView.remove("birth_date")).isEqualTo(ofTheTable.remove("birth_day"));
        ofTheTable.remove("ordinal");
        assertThat(ofTheView).isEqualTo(ofTheTable);
        assertThat(view.path("resource").asText()).isEqualTo(table.resourceType());
    }

    @Test
    void knowsTheInstrumentsAndDrugsThatTheServerKnows() {
        String scores = view(SOURCES.resolve("kap-scores.json")).toString();
        for (Instrument instrument : Instrument.values()) {
            assertThat(scores)
                    .contains(
                            "'" + instrument.code() + "'",
                            "'" + instrument.coding().getCode() + "'");
        }
        for (String file : List.of("kap-doses.json", "kap-medications.json")) {
            String drugs = view(SOURCES.resolve(file)).toString();
            for (String valueSet : List.of("kap-ketamine", "kap-esketamine")) {
                SubstanceCodes.enumeratedIn(GUIDE.find(ValueSet.class, "https://kapfhir.org/ig/ValueSet/" + valueSet)
                                .orElseThrow())
                        .forEach(drug -> assertThat(drugs)
                                .as(file)
                                .contains("(system = '" + drug.system() + "' and code = '" + drug.code() + "')"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void isPublishedAsItWasWritten(String name, JsonNode view) throws IOException {
        Library library = GUIDE.find(
                        Library.class, "https://kapfhir.org/ig/Library/" + name.replace("kap-", "kap-view-"))
                .orElseThrow();

        assertThat(library.getContentFirstRep().getContentType()).isEqualTo("application/json");
        assertThat(library.getContentFirstRep().getData())
                .isEqualTo(Files.readAllBytes(SOURCES.resolve(name + ".json")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("views")
    void isOnThePageColumnByColumn(String name, JsonNode view) throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        StringBuilder table = new StringBuilder("| column | type | meaning |\n| --- | --- | --- |\n");
        Map<String, String> descriptions = new LinkedHashMap<>();
        view.findParents("path").stream()
                .filter(column -> column.has("name"))
                .forEach(column -> descriptions.put(
                        column.get("name").asText(), column.get("description").asText()));
        columns(view)
                .forEach((column, type) ->
                        table.append("| `%s` | %s | %s |\n".formatted(column, type, descriptions.get(column))));

        assertThat(page).contains("`" + name.replace('-', '_') + "`", table);
    }

    static Stream<Object[]> views() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Object[]> views = files.sorted()
                    .map(file -> new Object[] {file.getFileName().toString().replace(".json", ""), view(file)})
                    .toList();
            assertThat(views).hasSize(7);
            return views.stream();
        }
    }

    private static JsonNode view(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names with types, in order; the branches of a union have the same. */
    private static Map<String, String> columns(JsonNode view) {
        Map<String, String> columns = new LinkedHashMap<>();
        view.path("select").forEach(select -> columns(select, columns));
        return columns;
    }

    private static Map<String, String> columns(JsonNode select, Map<String, String> columns) {
        StreamSupport.stream(select.path("column").spliterator(), false)
                .forEach(column -> columns.put(
                        column.path("name").asText(), column.path("type").asText()));
        for (String nested : List.of("select", "unionAll")) {
            select.path(nested).forEach(each -> columns(each, columns));
        }
        return columns;
    }

    /** SQL on FHIR adds two functions to FHIRPath, which a plain parser does not know. */
    private static String withoutKeys(String expression) {
        return Arrays.stream(expression.split("getReferenceKey\\(\\w+\\)|getResourceKey\\(\\)", -1))
                .collect(Collectors.joining("id"));
    }
}
