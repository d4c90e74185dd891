package org.kapfhir.seeding.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Dose;
import org.kapfhir.seeding.course.Instrument;
import org.kapfhir.seeding.course.Moment;
import org.kapfhir.seeding.course.Person;
import org.kapfhir.seeding.course.Score;
import org.kapfhir.seeding.course.SideEffect;
import org.kapfhir.seeding.course.Story;

/** A cohort of five, small enough to be worked out by hand. */
class CohortReckoningTest {
    private static final Instant INDEX = Instant.parse("2026-03-02T15:00:00Z");
    private static final double EXACT = 1e-12;

    private final CohortTruth truth = CohortReckoning.reckon(
            1,
            "2026-06-01T00:00:00Z",
            List.of(
                    course("a", 2, 20, 10),
                    course("b", 1, 16, 9),
                    course("c", 1, 12, 4),
                    course("d", 1, 10, 13),
                    course("e", 1, null, 5),
                    course("f", 1, 14, null),
                    course("g", 0, 14, 3)));

    @Test
    void countsTheDenominator() {
        CohortTruth.Cell cell = cell("44261-6", "day-7");

        assertThat(cell.enrolled()).isEqualTo(7);
        assertThat(cell.treated()).isEqualTo(6);
        assertThat(cell.withBaseline()).isEqualTo(5);
        assertThat(cell.analyzable()).isEqualTo(4);
        assertThat(cell.reasons())
                .containsEntry("not-treated", 1)
                .containsEntry("no-baseline", 1)
                .containsEntry("no-follow-up", 1);
    }

    @Test
    void computesMeansAndSampleDeviations() {
        CohortTruth.Cell cell = cell("44261-6", "day-7");

        // Baselines 20, 16, 12, 10; follow-ups 10, 9, 4, 13; changes 10, 7, 8, -3.
        assertThat(cell.n()).isEqualTo(4);
        assertThat(cell.baselineMean()).isCloseTo(14.5, within(EXACT));
        assertThat(cell.baselineSd()).isCloseTo(Math.sqrt(59.0 / 3), within(EXACT));
        assertThat(cell.followupMean()).isCloseTo(9.0, within(EXACT));
        assertThat(cell.followupSd()).isCloseTo(Math.sqrt(14.0), within(EXACT));
        assertThat(cell.meanChange()).isCloseTo(5.5, within(EXACT));
    }

    @Test
    void countsResponseRemissionAndWorsening() {
        CohortTruth.Cell cell = cell("44261-6", "day-7");

        // 20 to 10 is exactly half; 16 to 9 falls short.
        assertThat(cell.responseCount()).isEqualTo(2);
        assertThat(cell.responseRate()).isEqualTo(0.5);
        assertThat(cell.responseRateImputed()).isEqualTo(0.4);
        assertThat(cell.remissionCount()).isEqualTo(1);
        assertThat(cell.remissionRate()).isEqualTo(0.25);
        assertThat(cell.worsenedCount()).isEqualTo(1);
        assertThat(cell.worsenedRate()).isEqualTo(0.25);
    }

    @Test
    void leavesOutWhatIsUndefined() {
        CohortTruth.Cell nobody = cell("70274-6", "day-7");

        assertThat(nobody.n()).isZero();
        assertThat(nobody.baselineMean()).isNull();
        assertThat(nobody.baselineSd()).isNull();
        assertThat(nobody.responseRate()).isNull();
        assertThat(nobody.responseRateImputed()).isNull();
        assertThat(nobody.reasons()).containsEntry("no-baseline", 6);
    }

    @Test
    void countsSessionsWithAnEffect() {
        // Seven doses in all; only the first of each person brought nausea.
        assertThat(truth.safety()).singleElement().satisfies(nausea -> {
            assertThat(nausea.sessions()).isEqualTo(7);
            assertThat(nausea.sessionsWithEvent()).isEqualTo(6);
            assertThat(nausea.rate()).isCloseTo(6.0 / 7, within(EXACT));
            assertThat(nausea.worstSeverity()).isEqualTo("moderate");
        });
    }

    @Test
    void addsUpTheDosesOfAPerson() {
        PersonTruth twoDoses = truth.patients().get(0);

        assertThat(twoDoses.doses()).isEqualTo(2);
        assertThat(twoDoses.cumulativeDoseMg()).isEqualTo(100);
        assertThat(twoDoses.index()).isEqualTo("2026-03-02T15:00:00Z");
        assertThat(twoDoses.lastDose()).isEqualTo("2026-03-09T15:00:00Z");
    }

    private CohortTruth.Cell cell(String instrument, String timepoint) {
        return truth.cells().stream()
                .filter(cell ->
                        cell.instrument().equals(instrument) && cell.timepoint().equals(timepoint))
                .findFirst()
                .orElseThrow();
    }

    private static Course course(String id, int doseCount, Integer baseline, Integer day7) {
        Person person = new Person(id, "Given", "Family", Person.Sex.FEMALE, LocalDate.of(1980, 1, 1), 170, 70);
        List<Dose> doses = new ArrayList<>();
        for (int i = 0; i < doseCount; i++) {
            doses.add(new Dose(
                    id + i,
                    INDEX.plus(Duration.ofDays(7L * i)),
                    Duration.ZERO,
                    Dose.Route.INTRAMUSCULAR,
                    Dose.Drug.KETAMINE,
                    Dose.Coding.RXNORM,
                    50,
                    70,
                    INDEX.plus(Duration.ofDays(7L * i)),
                    Dose.Status.COMPLETED));
        }
        List<Score> scores = new ArrayList<>();
        if (baseline != null) {
            scores.add(score(id + "-before", -2, baseline));
        }
        if (day7 != null) {
            scores.add(score(id + "-after", 7, day7));
        }
        SideEffect.Severity severity = id.equals("c") ? SideEffect.Severity.MODERATE : SideEffect.Severity.MILD;
        List<SideEffect> nausea = doseCount == 0
                ? List.of()
                : List.of(new SideEffect("n" + id, SideEffect.Effect.NAUSEA, severity, INDEX, id + "0", null, true));
        return new Course(
                person,
                Story.ORDINARY_COURSE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                doses,
                List.of(),
                scores,
                nausea,
                List.of());
    }

    private static Score score(String id, int day, int value) {
        Moment when = new Moment(INDEX.plus(Duration.ofDays(day)), false);
        return new Score(
                id, Instrument.PHQ_9, when, value, Score.Status.FINAL, Score.Form.QUANTITY, Score.Source.CLINIC);
    }
}
