package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.springframework.core.io.ClassPathResource;

/** Against numbers that other software computed from the same records by its own implementation of the definitions. */
class IndependentStatisticsTest {
    private static final String FIXTURE = "fixtures/outcomes/independent/";
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final List<String> COUNTS = List.of("enrolled", "treated", "withBaseline");
    private static final List<String> STATISTICS = List.of(
            "baselineMean",
            "baselineSd",
            "followupMean",
            "followupSd",
            "meanChange",
            "meanChangeLow",
            "meanChangeHigh",
            "effectSize",
            "responseRateImputed");

    @ParameterizedTest
    @EnumSource(Database.class)
    void agreesWithOtherSoftware(Database database) throws IOException {
        ProjectedStore store = ProjectedStore.on(database);
        store.putAll(records());
        Parameters answer = summarize(store, Question.about(Instrument.PHQ_9, Instrument.PCL_5, Instrument.MADRS));
        JsonNode expected = new ObjectMapper().readTree(text("expected.json"));

        assertThat(expected.get("cells")).hasSize(21);
        expected.get("cells").forEach(cell -> assertAgrees(answer, cell));
        assertThat(expected.get("durability")).hasSize(3);
        expected.get("durability").forEach(curve -> assertSameCurve(answer, curve));
    }

    private static void assertAgrees(Parameters answer, JsonNode expected) {
        Instrument instrument =
                Instrument.ofProjected(expected.get("instrument").asText());
        String timepoint = expected.get("timepoint").asText();
        String key = instrument + " " + timepoint;
        ParametersParameterComponent denominator = AnswerParts.cell(answer, "denominator", instrument, timepoint);
        COUNTS.forEach(count -> assertThat(AnswerParts.number(denominator, count))
                .as("%s %s", key, count)
                .isEqualTo(expected.get(count).asDouble()));
        assertThat(AnswerParts.number(denominator, "analyzable"))
                .isEqualTo(expected.get("n").asDouble());
        ParametersParameterComponent outcome = AnswerParts.cell(answer, "outcome", instrument, timepoint);
        assertThat(AnswerParts.number(outcome, "n")).isEqualTo(expected.get("n").asDouble());
        STATISTICS.forEach(name -> assertThat(AnswerParts.number(outcome, name))
                .as("%s %s", key, name)
                .isCloseTo(expected.get(name).asDouble(), CLOSE));
        for (String kind : List.of("response", "remission", "worsened")) {
            JsonNode share = expected.get(kind);
            assertThat(AnswerParts.number(outcome, kind + "Count"))
                    .as("%s %s", key, kind)
                    .isEqualTo(share.get("count").asDouble());
            Map.of("Rate", "rate", "Low", "low", "High", "high")
                    .forEach((part, name) -> assertThat(AnswerParts.number(outcome, kind + part))
                            .as("%s %s%s", key, kind, part)
                            .isCloseTo(share.get(name).asDouble(), CLOSE));
        }
    }

    private static void assertSameCurve(Parameters answer, JsonNode expected) {
        Instrument instrument =
                Instrument.ofProjected(expected.get("instrument").asText());
        ParametersParameterComponent durability = answer.getParameters("durability").stream()
                .filter(part -> AnswerParts.isAbout(part, instrument))
                .findFirst()
                .orElseThrow();
        assertThat(AnswerParts.number(durability, "responders"))
                .isEqualTo(expected.get("responders").asDouble());
        assertThat(AnswerParts.number(durability, "median"))
                .isCloseTo(expected.get("median").asDouble(), CLOSE);
        List<ParametersParameterComponent> points = AnswerParts.parts(durability, "point");
        assertThat(points).hasSize(3);
        for (int i = 0; i < 3; i++) {
            JsonNode point = expected.get("points").get(i);
            assertThat(AnswerParts.number(points.get(i), "days"))
                    .isEqualTo(point.get("days").asDouble());
            assertThat(AnswerParts.number(points.get(i), "atRisk"))
                    .as("%s at %s", instrument, point.get("days"))
                    .isEqualTo(point.get("atRisk").asDouble());
            assertThat(AnswerParts.number(points.get(i), "survival"))
                    .as("%s at %s", instrument, point.get("days"))
                    .isCloseTo(point.get("survival").asDouble(), CLOSE);
        }
    }

    private static Parameters summarize(ProjectedStore store, OutcomeRequest request) {
        return new OutcomeService(
                        new PatientNumbers(store.jdbc()),
                        new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)),
                        store.snapshot(),
                        ZoneOffset.UTC)
                .summarizeCohort(Optional.empty(), Cohort.EVERYONE, request);
    }

    private static List<Resource> records() throws IOException {
        Map<String, Course> courses = new LinkedHashMap<>();
        text("course.csv").lines().skip(1).forEach(line -> {
            String[] row = line.split(",", -1);
            Course course = courses.computeIfAbsent(row[0], Course::of);
            String moment = "0".equals(row[2]) ? "index" : (row[2].startsWith("-") ? "" : "+") + row[2] + "h";
            if ("dose".equals(row[1])) {
                course.doses(moment);
            } else if (!"patient".equals(row[1])) {
                course.rated(row[1], moment + "=" + row[3]);
            }
        });
        List<Resource> records = new ArrayList<>();
        courses.values().forEach(course -> records.addAll(course.resources()));
        return records;
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource(FIXTURE + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
