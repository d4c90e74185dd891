package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.CohortSummary.Safety;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.Sample;

class CohortAnswerTest {
    private static final Map<Code, Long> NAUSEA = Map.of(new Code("urn:x", "nausea", "Nausea"), 3L);

    @Test
    void putsDenominatorsFirst() {
        Parameters answer = answer(cohort(100, 60, 50, 40), 11);

        assertThat(answer.getParameter())
                .extracting(ParametersParameterComponent::getName)
                .containsExactly("denominator", "outcome", "safety", "safety");
        assertThat(parts(answer, "denominator"))
                .containsEntry("enrolled", "100")
                .containsEntry("treated", "60")
                .containsEntry("withBaseline", "50")
                .containsEntry("analyzable", "40")
                .containsEntry("reason not-treated", "40")
                .containsEntry("reason no-baseline", "10")
                .containsEntry("reason no-follow-up", "10")
                .doesNotContainKey("reason index-outside-period");
    }

    @Test
    void explainsEveryoneWhoIsNotAnalyzed() {
        Enrollment enrollment = new Enrollment(100, 70, 60, 240);
        CohortSummary narrowed = summary(enrollment, cell(enrollment, 50, 40));

        assertThat(parts(answer(narrowed, 11), "denominator"))
                .containsEntry("reason not-treated", "30")
                .containsEntry("reason index-outside-period", "10");
    }

    @Test
    void reproducesMcInnesDenominators() {
        Sample change = new Sample(537, 3000, 40_000);
        Sample baseline = new Sample(537, 9000, 170_000);
        Sample followup = new Sample(537, 6000, 90_000);
        Enrollment enrollment = new Enrollment(9016, 9016, 9016, 50_000);
        Cell cell = new Cell(
                Instrument.PHQ_9,
                Timepoint.POST_INDUCTION,
                enrollment,
                8000,
                new Analyzed(baseline, followup, change, 288, 155, 45));

        Map<String, String> outcome = parts(answer(summary(enrollment, cell), 11), "outcome");

        assertThat(outcome).containsEntry("n", "537").containsEntry("responseCount", "288");
        assertThat(Double.parseDouble(outcome.get("responseRate"))).isCloseTo(0.536, within(5e-4));
        assertThat(Double.parseDouble(outcome.get("remissionRate"))).isCloseTo(0.289, within(5e-4));
        assertThat(Double.parseDouble(outcome.get("responseRateImputed"))).isEqualTo(288.0 / 8000);
    }

    @Nested
    class WhenACellIsSmall {

        @Test
        void showsAllNumbersAtTheSize() {
            Parameters answer = answer(cohort(100, 60, 50, 11), 11);

            assertThat(parts(answer, "outcome")).containsEntry("n", "11").containsKey("baselineMean");
            assertThat(parts(answer, "denominator"))
                    .containsEntry("analyzable", "11")
                    .containsEntry("reason no-follow-up", "39");
        }

        @Test
        void withholdsAllNumbersBelowTheSizeAndTheDifferenceThatRevealsThem() {
            Parameters answer = answer(cohort(100, 60, 50, 10), 11);

            assertThat(parts(answer, "outcome").keySet()).containsExactlyInAnyOrder("instrument", "timepoint", "n");
            assertThat(parts(answer, "outcome")).containsEntry("n", "<11");
            assertThat(parts(answer, "denominator"))
                    .containsEntry("analyzable", "<11")
                    .containsEntry("withBaseline", "50")
                    .containsEntry("reason no-baseline", "10")
                    .doesNotContainKey("reason no-follow-up");
        }

        @Test
        void withholdsABaselineBelowTheSizeWithAllThatFollowsIt() {
            assertThat(parts(answer(cohort(100, 60, 10, 9), 11), "denominator"))
                    .containsEntry("treated", "60")
                    .containsEntry("withBaseline", "<11")
                    .containsEntry("analyzable", "<11")
                    .containsEntry("reason not-treated", "40")
                    .doesNotContainKeys("reason no-baseline", "reason no-follow-up");
        }

        @Test
        void withholdsSafetyAndAllDifferencesWhenFewWereTreated() {
            Parameters answer = answer(cohort(100, 10, 9, 8), 11);

            assertThat(parts(answer, "denominator"))
                    .containsEntry("enrolled", "100")
                    .containsEntry("treated", "<11")
                    .doesNotContainKeys("reason not-treated", "reason no-baseline", "reason no-follow-up");
            assertThat(answer.getParameter()).noneMatch(part -> "safety".equals(part.getName()));
        }

        @Test
        void withholdsEvenNobody() {
            assertThat(parts(answer(cohort(100, 60, 50, 0), 11), "outcome")).containsEntry("n", "<11");
        }

        @Test
        void withholdsNothingWithASizeOfZero() {
            Map<String, String> outcome = parts(answer(cohort(3, 2, 2, 1), 0), "outcome");

            assertThat(outcome).containsEntry("n", "1").containsKey("baselineMean");
            assertThat(outcome).doesNotContainKeys("baselineSd", "meanChangeLow", "effectSize");
        }

        @Test
        void leavesOutWhatIsUndefinedOfNobody() {
            Map<String, String> outcome = parts(answer(cohort(3, 2, 2, 0), 0), "outcome");

            assertThat(outcome).containsEntry("n", "0").containsEntry("responseCount", "0");
            assertThat(outcome).doesNotContainKeys("baselineMean", "responseRate", "responseLow");
            assertThat(outcome).containsEntry("responseRateImputed", "0.0");
        }
    }

    @Test
    void leavesOutTheEffectSizeWhenAllStartAlike() {
        Sample same = new Sample(20, 200, 2000);
        Sample change = new Sample(20, 100, 700);
        Enrollment enrollment = new Enrollment(20, 20, 20, 20);
        Cell cell = new Cell(
                Instrument.GAD_7, Timepoint.DAY_7, enrollment, 20, new Analyzed(same, change, change, 5, 5, 0));

        Map<String, String> outcome = parts(answer(summary(enrollment, cell), 11), "outcome");

        assertThat(outcome).containsEntry("baselineSd", "0.0").doesNotContainKey("effectSize");
    }

    @Test
    void countsEffectsPerSession() {
        assertThat(parts(answer(cohort(100, 60, 50, 40), 11), "safety"))
                .containsEntry("effect", "nausea")
                .containsEntry("sessions", "240")
                .containsEntry("sessionsWithEvent", "3")
                .containsEntry("rate", "0.0125")
                .containsKeys("rateLow", "rateHigh");
    }

    private static CohortSummary cohort(long enrolled, long treated, long withBaseline, long analyzed) {
        Enrollment enrollment = new Enrollment(enrolled, treated, treated, treated * 4);
        return summary(enrollment, cell(enrollment, withBaseline, analyzed));
    }

    private static CohortSummary summary(Enrollment enrollment, Cell cell) {
        Safety safety = new Safety(enrollment, NAUSEA, Monitoring.NONE);
        return new CohortSummary(0, new TreeMap<>(Map.of(Slice.WHOLE, new Part(List.of(cell), List.of(), safety))));
    }

    private static Cell cell(Enrollment enrollment, long withBaseline, long n) {
        Analyzed analyzed = new Analyzed(
                new Sample(n, 20 * n, 410 * n),
                new Sample(n, 10 * n, 110 * n),
                new Sample(n, 10 * n, 105 * n),
                n / 2,
                n / 3,
                0);
        return new Cell(Instrument.PHQ_9, Timepoint.DAY_7, enrollment, withBaseline, analyzed);
    }

    private static Parameters answer(CohortSummary summary, int minimumCellSize) {
        return new CohortAnswer(summary, new Withholding(summary, minimumCellSize)).toParameters();
    }

    private static Map<String, String> parts(Parameters answer, String name) {
        Map<String, String> parts = new TreeMap<>();
        for (ParametersParameterComponent part : answer.getParameter(name).getPart()) {
            if ("reason".equals(part.getName())) {
                parts.put(
                        "reason " + part.getPart().get(0).getValue().primitiveValue(),
                        part.getPart().get(1).getValue().primitiveValue());
            } else if (part.getValue() instanceof Coding coding) {
                parts.put(part.getName(), coding.getCode());
            } else {
                parts.put(part.getName(), part.getValue().primitiveValue());
            }
        }
        return parts;
    }
}
