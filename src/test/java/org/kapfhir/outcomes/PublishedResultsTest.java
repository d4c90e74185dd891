package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;

/** Cohorts made so that published results come out; the integers are the smallest that give the published percentages. */
class PublishedResultsTest {

    /** Anand 2023: response 55.4 % of 195 with ketamine, 41.2 % of 170 with ECT, by the QIDS-SR16 after three weeks. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"108, 195, 0.554", "70, 170, 0.412"})
    void reproducesElektD(int responders, int analyzed, double published) {
        ProjectedStore store = store(people(analyzed, "qids-sr16", 18, number -> number < responders ? 9 : 10, "+21d"));

        ParametersParameterComponent outcome = AnswerParts.cell(
                summarize(store, Question.about(Instrument.QIDS_SR16)), "outcome", Instrument.QIDS_SR16, "latest");

        assertThat(AnswerParts.number(outcome, "n")).isEqualTo(analyzed);
        assertThat(AnswerParts.number(outcome, "responseCount")).isEqualTo(responders);
        assertThat(AnswerParts.number(outcome, "responseRate")).isCloseTo(published, within(5e-4));
    }

    /** Popova 2019: MADRS at day 28, remission at most 12; with at most 10, as in other trials, the answer is another. */
    @ParameterizedTest(name = "{0} and {1} of {2}")
    @CsvSource({"70, 53, 101, 40, 0.693, 0.525", "52, 31, 100, 20, 0.520, 0.310"})
    void reproducesTransform2AndHeedsTheThreshold(
            int responders, int remitters, int analyzed, int at10, double response, double remission) {
        ProjectedStore store = store(people(
                analyzed,
                "madrs",
                37,
                number -> number < at10 ? 10 : number < remitters ? 12 : number < responders ? 18 : 30,
                "+28d"));

        ParametersParameterComponent usual = AnswerParts.cell(
                summarize(store, Question.about(Instrument.MADRS)), "outcome", Instrument.MADRS, "week-4");
        OutcomeRequest strict = Question.with(0, new Thresholds(5000, 10), Set.of(), Instrument.MADRS);
        ParametersParameterComponent stricter =
                AnswerParts.cell(summarize(store, strict), "outcome", Instrument.MADRS, "week-4");

        assertThat(AnswerParts.number(usual, "responseCount")).isEqualTo(responders);
        assertThat(AnswerParts.number(usual, "responseRate")).isCloseTo(response, within(5e-4));
        assertThat(AnswerParts.number(usual, "remissionCount")).isEqualTo(remitters);
        assertThat(AnswerParts.number(usual, "remissionRate")).isCloseTo(remission, within(5e-4));
        assertThat(AnswerParts.number(stricter, "remissionCount")).isEqualTo(at10);
        assertThat(AnswerParts.number(stricter, "responseCount")).isEqualTo(responders);
    }

    /** McInnes 2022: 9,016 treated, of whom 537 have a PHQ-9 before and 14 to 31 days after induction. */
    @Test
    void reproducesTheDenominatorsOfMcInnes() {
        List<Resource> records = new ArrayList<>();
        for (int number = 0; number < 9016; number++) {
            Course course = Course.of("m" + number).doses("index +7d");
            if (number < 537) {
                course.phq9("-1d=20 +28d=" + (number < 155 ? 4 : number < 288 ? 10 : number < 492 ? 15 : 21));
            }
            records.addAll(course.resources());
        }

        Parameters answer = summarize(store(records), Question.about(Instrument.PHQ_9));

        ParametersParameterComponent denominator =
                AnswerParts.cell(answer, "denominator", Instrument.PHQ_9, "post-induction");
        assertThat(AnswerParts.number(denominator, "treated")).isEqualTo(9016);
        assertThat(AnswerParts.number(denominator, "analyzable")).isEqualTo(537);
        assertThat(AnswerParts.reason(denominator, "no-baseline")).contains(9016 - 537);
        ParametersParameterComponent outcome = AnswerParts.cell(answer, "outcome", Instrument.PHQ_9, "post-induction");
        assertThat(AnswerParts.number(outcome, "responseRate")).isCloseTo(0.536, within(5e-4));
        assertThat(AnswerParts.number(outcome, "remissionRate")).isCloseTo(0.289, within(5e-4));
        assertThat(AnswerParts.number(outcome, "worsenedRate")).isCloseTo(0.084, within(5e-4));
    }

    /**
     * Feder 2021: 10 of 15 respond by the rule of 30 %, median loss of response after 27.5 days. The trial's scale, CAPS-5,
     * is not one of our instruments, so the rule is applied to the MADRS.
     */
    @Test
    void reproducesTheMedianOfFederWithTheRuleOf30Percent() {
        List<Resource> records = new ArrayList<>();
        String[] losses = {"+24d", "+30d", "+35d", "+40d", "+41d+12h", "+50d", "+60d", "", "", ""};
        for (int number = 0; number < 15; number++) {
            Course course = Course.of("f" + number).doses("index");
            String lost = number < losses.length && !losses[number].isEmpty() ? " " + losses[number] + "=30" : "";
            course.rated("madrs", "-1d=40 +14d=" + (number < 10 ? 28 : 29) + lost + " +80d=30");
            records.addAll(course.resources());
        }
        ProjectedStore store = store(records);

        Parameters answer = summarize(store, Question.with(0, new Thresholds(3000, 12), Set.of(), Instrument.MADRS));

        ParametersParameterComponent outcome = AnswerParts.cell(answer, "outcome", Instrument.MADRS, "week-2");
        assertThat(AnswerParts.number(outcome, "responseCount")).isEqualTo(10);
        assertThat(AnswerParts.number(outcome, "responseRate")).isCloseTo(0.67, within(5e-3));
        ParametersParameterComponent durability = answer.getParameter("durability");
        assertThat(AnswerParts.number(durability, "responders")).isEqualTo(10);
        assertThat(AnswerParts.number(durability, "median")).isEqualTo(27.5);
        assertThat(AnswerParts.number(
                        AnswerParts.cell(
                                summarize(store, Question.about(Instrument.MADRS)),
                                "outcome",
                                Instrument.MADRS,
                                "week-2"),
                        "responseCount"))
                .as("by the rule of 50 %%")
                .isZero();
    }

    private interface FollowUp {
        int of(int number);
    }

    private static List<Resource> people(int count, String instrument, int baseline, FollowUp value, String when) {
        List<Resource> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            records.addAll(Course.of("p" + number)
                    .doses("index +3d")
                    .rated(instrument, "-1d=" + baseline + " " + when + "=" + value.of(number))
                    .resources());
        }
        return records;
    }

    private static ProjectedStore store(List<Resource> records) {
        ProjectedStore store = ProjectedStore.on(Database.H2);
        store.putAll(records);
        return store;
    }

    private static Parameters summarize(ProjectedStore store, OutcomeRequest request) {
        return new OutcomeService(
                        new PatientNumbers(store.jdbc()),
                        new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)),
                        store.snapshot(),
                        ZoneOffset.UTC)
                .summarizeCohort(Optional.empty(), Cohort.EVERYONE, request);
    }
}
