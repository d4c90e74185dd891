package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A dose with what is observed around it: blood pressure before, at 40 minutes and after two hours, and side effects. */
final class DosingSession {
    private static final int PERCENT_WITHOUT_40_MINUTES = 6;
    private static final int PERCENT_WITHOUT_TWO_HOURS = 9;

    private DosingSession() {}

    /**
     * A usual dose: 0.5 mg/kg by vein, 0.5 to 1.2 mg/kg into a muscle, 100 to 300 mg under the tongue; clinical practice
     * as in Hull 2022 and Yermus 2023, all within the limits of the profile.
     */
    static int usualMg(Dose.Route route, int weightKg, Draws draws) {
        return switch (route) {
            case INTRAVENOUS -> weightKg / 2;
            case INTRAMUSCULAR -> weightKg * draws.between(5, 12) / 10;
            case SUBLINGUAL -> 100 + 50 * draws.between(0, 4);
            case NASAL -> draws.chance(50) ? 56 : 84;
        };
    }

    static Dose write(CourseSketch sketch, Instant start, Dose.Route route, Draws draws) {
        Dose dose = sketch.dose(start, route, usualMg(route, sketch.person().weightKg(), draws));
        writeObservations(sketch, dose, draws);
        return dose;
    }

    static void writeObservations(CourseSketch sketch, Dose dose, Draws draws) {
        writePressures(sketch, dose, draws);
        for (SideEffect.Effect effect : SideEffect.Effect.values()) {
            if (draws.chance(effect.percentOfSessions())) {
                writeSideEffect(sketch, dose, effect, draws);
            }
        }
    }

    private static void writePressures(CourseSketch sketch, Dose dose, Draws draws) {
        int systolic = draws.around(122, 14);
        int diastolic = draws.around(77, 8);
        Instant start = dose.start();
        sketch.pressure(start.minus(Duration.ofMinutes(draws.between(5, 20))), systolic, diastolic, dose);
        if (!draws.chance(PERCENT_WITHOUT_40_MINUTES)) {
            Instant at = start.plus(Duration.ofMinutes(draws.between(38, 43)));
            sketch.pressure(at, systolic + draws.between(5, 38), diastolic + draws.between(2, 20), dose);
        }
        if (!draws.chance(PERCENT_WITHOUT_TWO_HOURS)) {
            Instant at = start.plus(Duration.ofMinutes(draws.between(120, 135)));
            sketch.pressure(at, systolic + draws.between(-4, 8), diastolic + draws.between(-3, 5), dose);
        }
    }

    private static void writeSideEffect(CourseSketch sketch, Dose dose, SideEffect.Effect effect, Draws draws) {
        int grade = draws.between(1, 100);
        SideEffect.Severity severity = grade <= 68
                ? SideEffect.Severity.MILD
                : grade <= 96 ? SideEffect.Severity.MODERATE : SideEffect.Severity.SEVERE;
        @Nullable Dose suspected = draws.chance(92) ? dose : null;
        Instant at = dose.start().plus(Duration.ofMinutes(draws.between(5, 90)));
        sketch.sideEffect(effect, severity, at, suspected, dose, true);
    }
}
