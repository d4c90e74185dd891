package org.kapfhir.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.PersonScreening;
import org.kapfhir.screening.ScreeningDoors;
import org.kapfhir.screening.ScreeningDoors.Case;

/**
 * A request and its response for each criterion, made once from the case table and reviewed. To make them anew, run this
 * test with the system property {@code kapfhir.golden.write=true} and read what changed.
 */
class GoldenCardsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "fixtures", "cdshooks");
    private static final PatientChart NOBODY = ScreeningDoors.chartOf(ScreeningDoors.record(first("adult")));
    private static final PersonScreening SCREENING = ScreeningDoors.screening(NOBODY);

    static List<String> criteria() {
        return ScreeningDoors.criteria();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("criteria")
    void answersAsReviewed(String criterion) throws IOException {
        Path request = FOLDER.resolve(criterion).resolve("request.json");
        Path response = FOLDER.resolve(criterion).resolve("response.json");
        if (Boolean.getBoolean("kapfhir.golden.write")) {
            PatientRecord record = ScreeningDoors.record(first(criterion));
            write(request, CdsDoor.request(CdsService.ORDER_SIGN, record));
            write(response, answer(read(request)));
        }

        assertThat(request)
                .as("the pair of %s: see above how to make it", criterion)
                .exists();
        assertThat(pretty(answer(read(request)))).isEqualTo(pretty(read(response)));
    }

    @Test
    void hasAMetCriterionInEachPair() {
        for (String criterion : criteria()) {
            assertThat(first(criterion).expected()).as(criterion).isEqualTo("met");
        }
    }

    /** The first row of the table in which the criterion is met for the default question. */
    private static Case first(String criterion) {
        return ScreeningDoors.cases().stream()
                .filter(row -> row.criterion().equals(criterion)
                        && row.expected().equals("met")
                        && !row.complete()
                        && (row.policy() == null || row.policy().equals("strict-seed")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row in which " + criterion + " is met"));
    }

    private static JsonNode answer(JsonNode request) {
        return CdsDoor.tree(text(CdsDoor.answer(request, CdsDoor.service(SCREENING, NOBODY))));
    }

    private static String text(Object answer) {
        try {
            return CdsDoor.JSON.writeValueAsString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) throws IOException {
        return CdsDoor.JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static void write(Path file, JsonNode json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, pretty(json) + "\n", StandardCharsets.UTF_8);
    }

    private static String pretty(JsonNode json) throws IOException {
        return CdsDoor.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }
}
