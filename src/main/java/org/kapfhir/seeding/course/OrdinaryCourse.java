package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A course as most go: four to six doses, ratings that get rarer, and not everyone gets that far. */
final class OrdinaryCourse {
    private static final int PERCENT_NEVER_TREATED = 8;
    private static final int PERCENT_WITHOUT_BASELINE = 6;

    /** When people are asked again, and how many still answer; published series lose about 80 % by month 3. */
    private enum Visit {
        DAY_1(Duration.ofHours(24), 8, 70),
        WEEK_1(Duration.ofDays(7), 30, 78),
        WEEK_2(Duration.ofDays(14), 40, 66),
        WEEK_4(Duration.ofDays(28), 72, 55),
        WEEK_6(Duration.ofDays(42), 72, 48),
        WEEK_8(Duration.ofDays(56), 96, 35),
        MONTH_3(Duration.ofDays(91), 120, 20);

        private final Duration after;
        private final int spreadHours;
        private final int percentAnswering;

        Visit(Duration after, int spreadHours, int percentAnswering) {
            this.after = after;
            this.spreadHours = spreadHours;
            this.percentAnswering = percentAnswering;
        }
    }

    /** How much of the baseline is left at each visit, in percent, for the kinds of course that Hull 2022 describes. */
    private enum Trajectory {
        IMPROVES(List.of(62, 52, 44, 34, 30, 32, 40)),
        IMPROVES_LATE(List.of(96, 92, 80, 58, 42, 38, 40)),
        RELAPSES(List.of(48, 40, 42, 60, 78, 88, 95)),
        STAYS(List.of(95, 96, 92, 98, 97, 100, 102)),
        WORSENS(List.of(104, 110, 112, 116, 118, 115, 118));

        private static final List<Trajectory> BY_FREQUENCY = List.of(
                IMPROVES,
                IMPROVES,
                IMPROVES,
                IMPROVES,
                IMPROVES,
                IMPROVES_LATE,
                RELAPSES,
                RELAPSES,
                STAYS,
                STAYS,
                WORSENS);

        private final List<Integer> percentLeft;

        Trajectory(List<Integer> percentLeft) {
            this.percentLeft = percentLeft;
        }
    }

    private static final List<Visit> VISITS = List.of(Visit.values());

    private OrdinaryCourse() {}

    static void write(CourseSketch sketch, Instant reference, Draws draws) {
        Instant index = dayBefore(reference, draws.between(100, 400), draws);
        Background.write(sketch, dateOf(index), draws);
        boolean isTreated = !draws.chance(PERCENT_NEVER_TREATED);
        if (isTreated) {
            writeDoses(sketch, index, draws);
        }
        writeScores(sketch, index, isTreated, reference, draws);
    }

    /** A time of day at which clinics on the American east coast work, some days before the reference. */
    static Instant dayBefore(Instant reference, int days, Draws draws) {
        return reference
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(days))
                .plus(Duration.ofMinutes(14 * 60 + 5L * draws.between(0, 60)));
    }

    static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    static void writeDoses(CourseSketch sketch, Instant index, Draws draws) {
        Dose.Route route = draws.oneOf(List.of(
                Dose.Route.INTRAMUSCULAR, Dose.Route.INTRAMUSCULAR, Dose.Route.SUBLINGUAL, Dose.Route.INTRAVENOUS));
        List<Integer> days = new ArrayList<>(
                route == Dose.Route.INTRAVENOUS ? List.of(0, 3, 7, 10, 14, 17) : List.of(0, 7, 14, 21, 28, 35));
        int given = draws.chance(15) ? draws.between(1, 2) : draws.between(4, 6);
        sketch.talk(TalkSession.Kind.PREPARATION, index.minus(Duration.ofDays(draws.between(3, 6))));
        sketch.weighed(index.minus(Duration.ofMinutes(30)));
        for (int i = 0; i < given; i++) {
            Instant start = index.plus(Duration.ofDays(days.get(i)));
            start = i == 0 ? start : start.plus(Duration.ofMinutes(draws.between(-90, 90)));
            DosingSession.write(sketch, start, route, draws);
            if (i == 3) {
                sketch.weighed(start.minus(Duration.ofMinutes(30)));
            }
            if (i < 2 || draws.chance(50)) {
                sketch.talk(TalkSession.Kind.INTEGRATION, start.plus(Duration.ofDays(2)));
            }
        }
    }

    static void writeScores(CourseSketch sketch, Instant index, boolean isTreated, Instant before, Draws draws) {
        boolean hasBaseline = !draws.chance(PERCENT_WITHOUT_BASELINE);
        Trajectory trajectory = draws.oneOf(Trajectory.BY_FREQUENCY);
        int phq9 = draws.around(17, 9);
        int gad7 = draws.around(13, 8);
        Instant intake = index.minus(Duration.ofHours(draws.between(2, 13 * 24)));
        if (hasBaseline) {
            sketch.score(Instrument.PHQ_9, Moment.at(intake), phq9);
            if (draws.chance(90)) {
                sketch.score(Instrument.GAD_7, Moment.at(intake.plus(Duration.ofMinutes(5))), gad7);
            }
        }
        if (!isTreated) {
            return;
        }
        for (int i = 0; i < VISITS.size(); i++) {
            Visit visit = VISITS.get(i);
            Instant at = index.plus(visit.after).plus(Duration.ofMinutes(draws.around(0, visit.spreadHours * 60)));
            boolean answersPhq9 = draws.chance(visit.percentAnswering);
            boolean answersGad7 = answersPhq9 && draws.chance(85);
            int phq9Now = left(Instrument.PHQ_9, phq9, trajectory.percentLeft.get(i), draws);
            int gad7Now = left(Instrument.GAD_7, gad7, trajectory.percentLeft.get(i), draws);
            if (answersPhq9 && at.isBefore(before)) {
                sketch.score(Instrument.PHQ_9, Moment.at(at), phq9Now);
            }
            if (answersGad7 && at.isBefore(before)) {
                sketch.score(Instrument.GAD_7, Moment.at(at.plus(Duration.ofMinutes(4))), gad7Now);
            }
        }
    }

    private static int left(Instrument instrument, int baseline, int percentLeft, Draws draws) {
        int expected = baseline * percentLeft / 100;
        return Math.max(0, Math.min(instrument.highest(), draws.around(expected, 4)));
    }
}
