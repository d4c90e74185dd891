package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * People who have not been treated and whose record decides one criterion each; all other things speak for treatment.
 *
 * <p>They are men of 42 unless the story says otherwise, so that pregnancy is settled, and each record is also judged as
 * complete, so that its silence settles what the story is not about.
 */
final class ScreeningCandidate {
    private static final int DAYS_BEFORE_REFERENCE = 20;
    private static final int AGE = 42;

    private ScreeningCandidate() {}

    static boolean is(Story story) {
        return story.name().startsWith("SCREENED_");
    }

    static Person person(Story story, String id, Instant reference, Draws draws) {
        Person drawn = Background.person(id, reference, draws);
        Person.Sex sex = story == Story.SCREENED_PREGNANT ? Person.Sex.FEMALE : Person.Sex.MALE;
        int age = story == Story.SCREENED_PREGNANT ? 30 : AGE;
        LocalDate birthDate = OrdinaryCourse.dateOf(reference).minusYears(age).minusDays(100);
        return new Person(id, drawn.given(), drawn.family(), sex, birthDate, drawn.heightCm(), drawn.weightKg());
    }

    static void write(Story story, CourseSketch sketch, Instant reference, Draws draws) {
        Instant asOf = OrdinaryCourse.dayBefore(reference, DAYS_BEFORE_REFERENCE, draws);
        LocalDate today = OrdinaryCourse.dateOf(asOf);
        int trials = story == Story.SCREENED_ONE_TRIAL ? 1 : 2;
        Background.write(sketch, today, Background.RECURRENT_DEPRESSION, trials, draws);
        int phq9 = story == Story.SCREENED_MILD ? 9 : 18;
        sketch.score(Instrument.PHQ_9, Moment.at(asOf.minus(Duration.ofDays(3))), phq9);
        writePressure(story, sketch, asOf);
        writeFinding(story, sketch, today);
        writeExpectation(story, sketch, asOf);
    }

    private static void writePressure(Story story, CourseSketch sketch, Instant asOf) {
        Instant at = asOf.minus(Duration.ofDays(2));
        switch (story) {
            case SCREENED_WITHOUT_BLOOD_PRESSURE -> {
                // Measured, but too long ago to say anything about today.
                sketch.pressure(asOf.minus(Duration.ofDays(90)), 121, 78, null);
            }
            case SCREENED_SEVERE_HYPERTENSION -> sketch.pressure(at, 180, 96, null);
            case SCREENED_ELEVATED_PRESSURE -> sketch.pressure(at, 141, 88, null);
            default -> sketch.pressure(at, 124, 78, null);
        }
    }

    private static void writeFinding(Story story, CourseSketch sketch, LocalDate today) {
        switch (story) {
            case SCREENED_ALCOHOL_IN_REMISSION ->
                sketch.finding(Background.ALCOHOLISM, "remission", today.minusYears(9), today.minusYears(4));
            case SCREENED_ANEURYSM ->
                sketch.finding(Background.INTRACRANIAL_ANEURYSM, "active", today.minusYears(2), null);
            case SCREENED_PREGNANT -> sketch.finding(Background.PREGNANCY, "active", today.minusDays(80), null);
            case SCREENED_PSYCHOTIC -> sketch.finding(Background.SCHIZOPHRENIA, "active", today.minusYears(12), null);
            case SCREENED_SMOKER -> sketch.finding(Background.SMOKING, "active", today.minusYears(20), null);
            default -> {
                // The others have nothing but their indication.
            }
        }
    }

    private static void writeExpectation(Story story, CourseSketch sketch, Instant asOf) {
        switch (story) {
            case SCREENED_ELIGIBLE -> {
                complete(sketch, asOf, "eligible", Map.of("treatment-resistance", "met", "severity", "met"));
                sketch.expected(asOf, false, same("insufficient-data"), Map.of("indication", "met", "severity", "met"));
            }
            case SCREENED_WITHOUT_BLOOD_PRESSURE -> {
                complete(
                        sketch,
                        asOf,
                        "insufficient-data",
                        Map.of("severe-hypertension", "unknown", "elevated-blood-pressure", "unknown"));
            }
            case SCREENED_ALCOHOL_IN_REMISSION ->
                sketch.expected(
                        asOf,
                        true,
                        Map.of("strict-seed", "excluded", "label", "needs-review", "trial-2y", "eligible-with-caution"),
                        Map.of("substance-use", "met"));
            case SCREENED_ANEURYSM -> complete(sketch, asOf, "excluded", Map.of("aneurysmal-vascular-disease", "met"));
            case SCREENED_SEVERE_HYPERTENSION ->
                complete(
                        sketch,
                        asOf,
                        "excluded",
                        Map.of("severe-hypertension", "met", "elevated-blood-pressure", "met"));
            case SCREENED_ELEVATED_PRESSURE ->
                complete(
                        sketch,
                        asOf,
                        "needs-review",
                        Map.of("severe-hypertension", "not-met", "elevated-blood-pressure", "met"));
            case SCREENED_PREGNANT -> complete(sketch, asOf, "excluded", Map.of("pregnancy", "met"));
            case SCREENED_PSYCHOTIC -> complete(sketch, asOf, "excluded", Map.of("active-psychosis", "met"));
            case SCREENED_MILD -> complete(sketch, asOf, "not-indicated", Map.of("severity", "not-met"));
            case SCREENED_ONE_TRIAL ->
                complete(sketch, asOf, "not-indicated", Map.of("treatment-resistance", "not-met"));
            case SCREENED_SMOKER -> complete(sketch, asOf, "eligible", Map.of("substance-use", "not-met"));
            default -> throw new IllegalArgumentException(story + " is not told here");
        }
    }

    private static void complete(CourseSketch sketch, Instant asOf, String decision, Map<String, String> criteria) {
        sketch.expected(asOf, true, same(decision), criteria);
    }

    private static Map<String, String> same(String decision) {
        return Map.of("strict-seed", decision, "label", decision, "trial-2y", decision);
    }
}
