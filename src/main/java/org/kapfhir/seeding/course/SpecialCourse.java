package org.kapfhir.seeding.course;

import static org.kapfhir.seeding.course.Dose.Coding.RXNORM;
import static org.kapfhir.seeding.course.Dose.Drug.ESKETAMINE;
import static org.kapfhir.seeding.course.Dose.Drug.KETAMINE;
import static org.kapfhir.seeding.course.Dose.Route.INTRAMUSCULAR;
import static org.kapfhir.seeding.course.Dose.Route.NASAL;
import static org.kapfhir.seeding.course.Dose.Status.COMPLETED;
import static org.kapfhir.seeding.course.Dose.Status.ENTERED_IN_ERROR;
import static org.kapfhir.seeding.course.Dose.Status.NOT_DONE;
import static org.kapfhir.seeding.course.Dose.Status.STOPPED;
import static org.kapfhir.seeding.course.Instrument.GAD_7;
import static org.kapfhir.seeding.course.Instrument.PHQ_9;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One course for each trap in counting doses and choosing scores; the name of the story says which. */
final class SpecialCourse {
    private final CourseSketch sketch;
    private final Instant index;
    private final Draws draws;

    private SpecialCourse(CourseSketch sketch, Instant index, Draws draws) {
        this.sketch = sketch;
        this.index = index;
        this.draws = draws;
    }

    static void write(Story story, CourseSketch sketch, Instant reference, Draws draws) {
        int daysAgo = story == Story.RECENTLY_STARTED ? 9 : draws.between(120, 300);
        Instant index = OrdinaryCourse.dayBefore(reference, daysAgo, draws);
        Background.write(sketch, OrdinaryCourse.dateOf(index), draws);
        new SpecialCourse(sketch, index, draws).write(story);
    }

    private void write(Story story) {
        switch (story) {
            case RATED_BUT_NEVER_TREATED -> scoreOnDays(PHQ_9, 19, 17, 18, 16);
            case NO_BASELINE -> noBaseline();
            case BARE_DATES -> bareDates();
            case BARE_DATE_ON_INDEX_DAY -> bareDateOnIndexDay();
            case TWO_SOURCES -> twoSources();
            case AMENDED_SCORES -> amendedScores();
            case SCORES_THAT_DO_NOT_COUNT -> scoresThatDoNotCount();
            case FIRST_DOSE_STOPPED -> firstDoseStopped();
            case FIRST_DOSE_NOT_GIVEN -> firstDoseNotGiven();
            case ESKETAMINE_ONLY -> esketamineOnly();
            case ESKETAMINE_BEFORE_KETAMINE -> esketamineBeforeKetamine();
            case ZERO_BASELINE -> zeroBaseline();
            case ON_WINDOW_EDGES -> onWindowEdges();
            case JUST_OUTSIDE_WINDOWS -> justOutsideWindows();
            case EQUALLY_CLOSE_SCORES -> equallyCloseScores();
            case LONG_INDUCTION -> longInduction();
            case DRUG_NAMED_IN_EVERY_WAY -> drugNamedInEveryWay();
            case SIDE_EFFECTS_WITHOUT_DOSE -> sideEffectsWithoutDose();
            case DROPPED_OUT_AFTER_ONE_DOSE -> droppedOut();
            case RECENTLY_STARTED -> recentlyStarted();
            default -> throw new IllegalArgumentException(story + " is not told here");
        }
    }

    private void noBaseline() {
        weeklyDoses(4);
        sketch.score(PHQ_9, daysAfter(7), 9).score(PHQ_9, daysAfter(28), 6);
        // Just too old to be a baseline.
        sketch.score(PHQ_9, daysAfter(-15), 20);
    }

    private void bareDates() {
        weeklyDoses(4);
        sketch.score(PHQ_9, dateAfter(-14), 21)
                .score(PHQ_9, dateAfter(1), 15)
                .score(PHQ_9, dateAfter(5), 10)
                .score(PHQ_9, dateAfter(17), 11)
                .score(PHQ_9, dateAfter(36), 4)
                .score(PHQ_9, dateAfter(63), 12);
        sketch.score(GAD_7, dateAfter(-15), 16).score(GAD_7, dateAfter(-1), 14).score(GAD_7, dateAfter(10), 7);
    }

    private void bareDateOnIndexDay() {
        weeklyDoses(4);
        sketch.score(PHQ_9, dateAfter(0), 18).score(PHQ_9, daysAfter(7), 9);
        sketch.score(GAD_7, dateAfter(0), 15).score(GAD_7, daysAfter(-2), 13).score(GAD_7, daysAfter(7), 6);
    }

    private void twoSources() {
        weeklyDoses(5);
        for (Score.Source source : Score.Source.values()) {
            for (int[] dayAndValue : new int[][] {{-3, 18}, {7, 12}, {14, 9}, {28, 4}}) {
                sketch.score(
                        PHQ_9,
                        daysAfter(dayAndValue[0]),
                        dayAndValue[1],
                        Score.Status.FINAL,
                        Score.Form.QUANTITY,
                        source);
            }
        }
    }

    private void amendedScores() {
        weeklyDoses(4);
        sketch.score(PHQ_9, daysAfter(-2), 16, Score.Status.AMENDED, Score.Form.QUANTITY, Score.Source.CLINIC)
                .score(PHQ_9, daysAfter(8), 8, Score.Status.CORRECTED, Score.Form.INTEGER, Score.Source.CLINIC)
                .score(PHQ_9, daysAfter(26), 7, Score.Status.FINAL, Score.Form.UNIT_ONE, Score.Source.CLINIC);
    }

    private void scoresThatDoNotCount() {
        weeklyDoses(4);
        sketch.score(PHQ_9, daysAfter(-1), 17);
        sketch.score(PHQ_9, hoursAfter(-3), 25, Score.Status.ENTERED_IN_ERROR, Score.Form.QUANTITY, Score.Source.CLINIC)
                .score(PHQ_9, daysAfter(7), 3, Score.Status.PRELIMINARY, Score.Form.QUANTITY, Score.Source.CLINIC)
                .score(PHQ_9, daysAfter(14), 2, Score.Status.FINAL, Score.Form.UNDER_PANEL_CODE, Score.Source.CLINIC)
                .score(PHQ_9, daysAfter(28), 0, Score.Status.FINAL, Score.Form.ABSENT, Score.Source.PATIENT_PORTAL);
        sketch.score(PHQ_9, daysAfter(9), 11).score(PHQ_9, daysAfter(30), 10);
    }

    private void firstDoseStopped() {
        Dose stopped = sketch.dose(index, INTRAMUSCULAR, KETAMINE, RXNORM, usualMg() / 2, STOPPED);
        DosingSession.writeObservations(sketch, stopped, draws);
        sketch.weighed(index.minus(Duration.ofMinutes(25)));
        DosingSession.write(sketch, index.plus(Duration.ofDays(7)), INTRAMUSCULAR, draws);
        sketch.score(PHQ_9, daysAfter(-4), 15).score(PHQ_9, daysAfter(7), 7).score(PHQ_9, daysAfter(28), 8);
    }

    private void firstDoseNotGiven() {
        sketch.dose(index.minus(Duration.ofDays(7)), INTRAMUSCULAR, KETAMINE, RXNORM, null, NOT_DONE);
        sketch.dose(index.minus(Duration.ofDays(6)), INTRAMUSCULAR, KETAMINE, RXNORM, null, STOPPED);
        sketch.dose(index.minus(Duration.ofDays(5)), INTRAMUSCULAR, KETAMINE, RXNORM, usualMg(), ENTERED_IN_ERROR);
        weeklyDoses(3);
        sketch.score(PHQ_9, daysAfter(-2), 20).score(PHQ_9, daysAfter(7), 10).score(PHQ_9, daysAfter(28), 12);
    }

    private void esketamineOnly() {
        for (int day : List.of(0, 3, 7, 10)) {
            Dose dose = sketch.dose(
                    index.plus(Duration.ofDays(day)), NASAL, ESKETAMINE, RXNORM, day == 0 ? 56 : 84, COMPLETED);
            DosingSession.writeObservations(sketch, dose, draws);
        }
        scoreOnDays(PHQ_9, 19, 10, 8, 6);
    }

    private void esketamineBeforeKetamine() {
        sketch.dose(index.minus(Duration.ofDays(40)), NASAL, ESKETAMINE, RXNORM, 56, COMPLETED);
        sketch.score(PHQ_9, daysAfter(-41), 22);
        weeklyDoses(4);
        scoreOnDays(PHQ_9, 18, 11, 9, 9);
    }

    private void zeroBaseline() {
        weeklyDoses(4);
        sketch.score(PHQ_9, daysAfter(-1), 0).score(PHQ_9, daysAfter(7), 0).score(PHQ_9, daysAfter(28), 2);
        sketch.score(GAD_7, daysAfter(-1), 1).score(GAD_7, daysAfter(7), 0).score(GAD_7, daysAfter(28), 1);
    }

    private void onWindowEdges() {
        weeklyDoses(1);
        sketch.score(PHQ_9, daysAfter(-14), 20)
                .score(PHQ_9, hoursAfter(36), 19)
                .score(PHQ_9, daysAfter(5), 10)
                .score(PHQ_9, daysAfter(17), 11)
                .score(PHQ_9, daysAfter(24), 5)
                .score(PHQ_9, daysAfter(63), 4);
        // A rating at the very moment of the dose is a baseline and no follow-up.
        sketch.score(GAD_7, daysAfter(0), 14)
                .score(GAD_7, daysAfter(10), 7)
                .score(GAD_7, daysAfter(12), 8)
                .score(GAD_7, daysAfter(35), 4)
                .score(GAD_7, daysAfter(49), 5);
    }

    private void justOutsideWindows() {
        weeklyDoses(1);
        sketch.score(PHQ_9, daysAfter(-1), 20)
                .score(PHQ_9, secondsFrom(hoursAfter(36), 1), 19)
                .score(PHQ_9, secondsFrom(daysAfter(5), -1), 18)
                .score(PHQ_9, secondsFrom(daysAfter(10), 1), 17)
                .score(PHQ_9, secondsFrom(daysAfter(12), -1), 16)
                .score(PHQ_9, secondsFrom(daysAfter(35), 1), 15)
                .score(PHQ_9, secondsFrom(daysAfter(49), -1), 14);
        sketch.score(GAD_7, secondsFrom(daysAfter(-14), -1), 15)
                .score(GAD_7, secondsFrom(daysAfter(0), 1), 12)
                .score(GAD_7, secondsFrom(daysAfter(63), 1), 3);
    }

    private void equallyCloseScores() {
        weeklyDoses(2);
        sketch.score(PHQ_9, daysAfter(-5), 24).score(PHQ_9, daysAfter(-3), 18);
        sketch.score(PHQ_9, daysAfter(8), 9).score(PHQ_9, daysAfter(6), 12);
        sketch.score(PHQ_9, daysAfter(27), 5).score(PHQ_9, daysAfter(29), 4);
    }

    /** Ten doses in 28 days, of which eight are induction; one at 28 days and one after. */
    private void longInduction() {
        for (int day : List.of(0, 3, 6, 9, 12, 15, 18, 21, 25, 28, 42)) {
            DosingSession.write(sketch, index.plus(Duration.ofDays(day)), INTRAMUSCULAR, draws);
        }
        sketch.score(PHQ_9, daysAfter(-1), 22)
                .score(PHQ_9, daysAfter(7), 12)
                .score(PHQ_9, daysAfter(35), 10)
                .score(PHQ_9, daysAfter(52), 6)
                .score(PHQ_9, daysAfter(54), 3);
        sketch.score(GAD_7, daysAfter(-1), 12).score(GAD_7, daysAfter(34), 5);
    }

    private void drugNamedInEveryWay() {
        int week = 0;
        for (Dose.Coding coding : Dose.Coding.values()) {
            Instant start = index.plus(Duration.ofDays(7L * week++));
            Dose dose = sketch.dose(start, INTRAMUSCULAR, KETAMINE, coding, usualMg(), COMPLETED);
            DosingSession.writeObservations(sketch, dose, draws);
        }
        scoreOnDays(PHQ_9, 16, 12, 9, 4);
    }

    private void sideEffectsWithoutDose() {
        Dose first = sketch.dose(index, INTRAMUSCULAR, usualMg());
        Dose second = sketch.dose(index.plus(Duration.ofDays(7)), INTRAMUSCULAR, usualMg());
        sketch.weighed(index.minus(Duration.ofMinutes(20)));
        Instant hourAfterFirst = index.plus(Duration.ofHours(1));
        SideEffect.Severity mild = SideEffect.Severity.MILD;
        SideEffect.Severity severe = SideEffect.Severity.SEVERE;
        // Two of a kind in one session are one; the worse one gives the severity.
        sketch.sideEffect(SideEffect.Effect.NAUSEA, mild, hourAfterFirst, first, null, true)
                .sideEffect(SideEffect.Effect.NAUSEA, severe, index.plus(Duration.ofHours(2)), null, first, true);
        // By the time alone: 24 hours are in, one second more is not.
        sketch.sideEffect(SideEffect.Effect.HEADACHE, mild, index.plus(Duration.ofHours(24)), null, null, true)
                .sideEffect(
                        SideEffect.Effect.SEDATION,
                        mild,
                        second.start().plus(Duration.ofHours(24)).plusSeconds(1),
                        null,
                        null,
                        true);
        sketch.sideEffect(SideEffect.Effect.VOMITING, mild, hourAfterFirst, first, first, false);
        sketch.sideEffect(
                SideEffect.Effect.DIZZINESS, mild, second.start().plus(Duration.ofDays(3)), second, null, true);
        scoreOnDays(PHQ_9, 17, 14, 13, 12);
    }

    private void droppedOut() {
        weeklyDoses(1);
        sketch.score(PHQ_9, daysAfter(-6), 18).score(GAD_7, daysAfter(-6), 13);
    }

    private void recentlyStarted() {
        weeklyDoses(2);
        sketch.score(PHQ_9, daysAfter(-1), 19).score(PHQ_9, hoursAfter(25), 9).score(PHQ_9, daysAfter(7), 9);
    }

    private void weeklyDoses(int count) {
        sketch.weighed(index.minus(Duration.ofMinutes(30)));
        for (int week = 0; week < count; week++) {
            DosingSession.write(sketch, index.plus(Duration.ofDays(7L * week)), INTRAMUSCULAR, draws);
        }
    }

    private void scoreOnDays(Instrument instrument, int dayBefore, int day7, int day14, int day28) {
        sketch.score(instrument, daysAfter(-1), dayBefore)
                .score(instrument, daysAfter(7), day7)
                .score(instrument, daysAfter(14), day14)
                .score(instrument, daysAfter(28), day28);
    }

    private int usualMg() {
        return DosingSession.usualMg(INTRAMUSCULAR, sketch.person().weightKg(), draws);
    }

    private Moment daysAfter(int days) {
        return Moment.at(index.plus(Duration.ofDays(days)));
    }

    private Moment hoursAfter(int hours) {
        return Moment.at(index.plus(Duration.ofHours(hours)));
    }

    private Moment dateAfter(int days) {
        return Moment.onDateOf(index.plus(Duration.ofDays(days)));
    }

    private static Moment secondsFrom(Moment moment, int seconds) {
        return Moment.at(moment.instant().plusSeconds(seconds));
    }
}
