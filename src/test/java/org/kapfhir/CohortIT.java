package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.StoredCohort;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A synthetic cohort goes in through the load command; every number that comes out is the one in its truth file. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=cohort")
@TestInstance(Lifecycle.PER_CLASS)
class CohortIT {
    private static final String REFERENCE = "2026-06-01T00:00:00Z";
    private static final List<String> COUNTS = List.of("n", "responseCount", "remissionCount", "worsenedCount");
    private static final List<String> STATISTICS = List.of(
            "baselineMean",
            "baselineSd",
            "followupMean",
            "followupSd",
            "meanChange",
            "responseRate",
            "responseRateImputed",
            "remissionRate",
            "worsenedRate");

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private ProjectionCheck projectionCheck;

    private JsonNode truth;

    @BeforeAll
    void loadCohort(@TempDir Path folder) throws Exception {
        truth = new ObjectMapper()
                .readTree(StoredCohort.load(server, folder, 120, 7, REFERENCE).toFile());
    }

    @Test
    void summarizesTheCohortAsTheTruthFileSays() {
        Parameters answer = server.get("$summarize-outcomes?minimumCellSize=0&asOf=" + REFERENCE)
                .parameters();
        Map<String, ParametersParameterComponent> denominators = cells(answer, "denominator");
        Map<String, ParametersParameterComponent> outcomes = cells(answer, "outcome");

        assertThat(truth.get("cells")).hasSizeGreaterThanOrEqualTo(14);
        for (JsonNode cell : truth.get("cells")) {
            String key = cell.get("instrument").asText() + " "
                    + cell.get("timepoint").asText();
            ParametersParameterComponent denominator = denominators.get(key);
            for (String count : List.of("enrolled", "treated", "withBaseline", "analyzable")) {
                assertThat(number(denominator, count))
                        .as("%s %s", key, count)
                        .isEqualTo(cell.get(count).asDouble());
            }
            assertThat(reasons(denominator)).as(key).isEqualTo(reasons(cell.get("reasons")));
            ParametersParameterComponent outcome = outcomes.get(key);
            COUNTS.forEach(count -> assertThat(number(outcome, count))
                    .as("%s %s", key, count)
                    .isEqualTo(cell.get(count).asDouble()));
            STATISTICS.stream()
                    .filter(cell::has)
                    .forEach(statistic -> assertThat(number(outcome, statistic))
                            .as("%s %s", key, statistic)
                            .isCloseTo(cell.get(statistic).asDouble(), within(1e-9)));
        }
    }

    @Test
    void countsAdverseEffectsPerSessionAsTheTruthFileSays() {
        Parameters answer = server.get("$summarize-outcomes?minimumCellSize=0&asOf=" + REFERENCE)
                .parameters();

        assertThat(truth.get("safety")).isNotEmpty();
        for (JsonNode effect : truth.get("safety")) {
            ParametersParameterComponent safety = answer.getParameters("safety").stream()
                    .filter(part -> effect.get("code")
                            .asText()
                            .equals(coding(part, "effect").getCode()))
                    .findFirst()
                    .orElseThrow();
            assertThat(number(safety, "sessions"))
                    .isEqualTo(effect.get("sessions").asDouble());
            assertThat(number(safety, "sessionsWithEvent"))
                    .isEqualTo(effect.get("sessionsWithEvent").asDouble());
            assertThat(number(safety, "rate")).isCloseTo(effect.get("rate").asDouble(), within(1e-9));
        }
    }

    @Test
    void summarizesEveryPersonAsTheTruthFileSays() {
        for (JsonNode person : truth.get("patients")) {
            String id = person.get("id").asText();
            Parameters answer = server.get("Patient/" + id + "/$summarize-outcomes?asOf=" + REFERENCE)
                    .parameters();
            ParametersParameterComponent treatment = answer.getParameter("treatment");
            assertThat(number(treatment, "doses"))
                    .as(id)
                    .isEqualTo(person.get("doses").asDouble());
            assertThat(number(treatment, "sessions"))
                    .as(id)
                    .isEqualTo(person.get("sessions").asDouble());
            for (JsonNode outcome : person.get("outcomes")) {
                assertPoints(id, outcome, answer);
            }
        }
    }

    @Test
    void decidesAsTheTruthFileSays() {
        int asked = 0;
        for (JsonNode person : truth.get("patients")) {
            for (JsonNode screening : person.get("screenings")) {
                for (Map.Entry<String, JsonNode> decision :
                        screening.get("decisions").properties()) {
                    Answer answer = server.get("Patient/" + person.get("id").asText() + "/$screen-candidate?policy="
                            + decision.getKey() + "&asOf="
                            + screening.get("asOf").asText() + "&assumeCompleteRecord="
                            + screening.get("assumeCompleteRecord").asText());
                    assertThat(text(answer.parameters().getParameter("decision")))
                            .as("%s %s", person.get("id"), screening)
                            .isEqualTo(decision.getValue().asText());
                    asked++;
                }
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void keepsProjectionAndResourcesEqual() {
        assertThat(projectionCheck.differences()).isEmpty();
    }

    private static void assertPoints(String id, JsonNode expected, Parameters answer) {
        String instrument = expected.get("instrument").asText();
        ParametersParameterComponent outcome = answer.getParameters("outcome").stream()
                .filter(part -> instrument.equals(coding(part, "instrument").getCode()))
                .findFirst()
                .orElseThrow();
        Map<String, ParametersParameterComponent> points = new TreeMap<>();
        outcome.getPart().stream()
                .filter(part -> "point".equals(part.getName()))
                .forEach(part -> points.put(text(part(part, "timepoint")), part));
        assertThat(points)
                .as("%s %s", id, instrument)
                .hasSize(expected.get("points").size());
        for (JsonNode point : expected.get("points")) {
            ParametersParameterComponent found =
                    points.get(point.get("timepoint").asText());
            assertThat(found).as("%s %s %s", id, instrument, point).isNotNull();
            for (String name : List.of("value", "change", "percentChange")) {
                if (point.has(name)) {
                    assertThat(number(found, name))
                            .as("%s %s", id, point)
                            .isCloseTo(point.get(name).asDouble(), within(1e-9));
                }
            }
            for (String name : List.of("response", "remission", "worsened")) {
                if (point.has(name)) {
                    assertThat(text(part(found, name)))
                            .as("%s %s", id, point)
                            .isEqualTo(point.get(name).asText());
                }
            }
        }
    }

    private static Map<String, ParametersParameterComponent> cells(Parameters answer, String name) {
        Map<String, ParametersParameterComponent> cells = new TreeMap<>();
        answer.getParameters(name)
                .forEach(part ->
                        cells.put(coding(part, "instrument").getCode() + " " + text(part(part, "timepoint")), part));
        return cells;
    }

    private static Map<String, Integer> reasons(ParametersParameterComponent denominator) {
        Map<String, Integer> reasons = new TreeMap<>();
        denominator.getPart().stream()
                .filter(part -> "reason".equals(part.getName()))
                .forEach(part -> reasons.put(text(part(part, "code")), (int) number(part, "count")));
        return reasons;
    }

    private static Map<String, Integer> reasons(JsonNode expected) {
        Map<String, Integer> reasons = new TreeMap<>();
        expected.properties()
                .forEach(
                        reason -> reasons.put(reason.getKey(), reason.getValue().asInt()));
        return reasons;
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + name + " in " + parent.getName()));
    }

    private static Coding coding(ParametersParameterComponent parent, String name) {
        return (Coding) part(parent, name).getValue();
    }

    private static double number(ParametersParameterComponent parent, String name) {
        return Double.parseDouble(text(part(parent, name)));
    }

    private static String text(ParametersParameterComponent part) {
        return ((PrimitiveType<?>) part.getValue()).getValueAsString();
    }
}
