package org.kapfhir.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kapfhir.outcomes.RandomCohort.Fact;

/** The contract's definitions once more, as plain loops over the facts; knows nothing of the product's SQL. */
final class BruteForce {
    private static final double DAY = Duration.ofDays(1).toMillis();

    private final RandomCohort cohort;
    private final LocalDate start;
    private final LocalDate end;

    /** Exact sums of one cell. */
    record Expected(
            int withBaseline,
            int n,
            long baselineSum,
            long baselineSquares,
            long followupSum,
            long followupSquares,
            long changeSum,
            long changeSquares,
            int responses,
            int remissions,
            int worsened) {}

    private record Course(Fact index, Fact lastInduction) {}

    BruteForce(RandomCohort cohort, LocalDate start, LocalDate end) {
        this.cohort = cohort;
        this.start = start;
        this.end = end;
    }

    List<Long> enrollment() {
        long withIndex = 0;
        long treated = 0;
        long sessions = 0;
        for (int number = 0; number < cohort.patients(); number++) {
            String patient = "p" + number;
            Optional<Course> course = course(patient);
            if (course.isPresent()) {
                withIndex++;
                if (inPeriod(course.get())) {
                    treated++;
                    sessions += doses(patient).size();
                }
            }
        }
        return List.of((long) cohort.patients(), withIndex, treated, sessions);
    }

    Expected cell(String instrument, String timepoint) {
        int withBaseline = 0;
        int n = 0;
        long[] sums = new long[6];
        int[] counts = new int[3];
        for (int number = 0; number < cohort.patients(); number++) {
            String patient = "p" + number;
            Optional<Course> course = course(patient).filter(this::inPeriod);
            if (course.isEmpty()) {
                continue;
            }
            Optional<Integer> baseline = baseline(patient, instrument, course.get());
            if (baseline.isEmpty()) {
                continue;
            }
            withBaseline++;
            Optional<Integer> followup = followup(patient, instrument, timepoint, course.get());
            if (followup.isEmpty()) {
                continue;
            }
            n++;
            long before = baseline.get();
            long after = followup.get();
            long change = before - after;
            sums[0] += before;
            sums[1] += before * before;
            sums[2] += after;
            sums[3] += after * after;
            sums[4] += change;
            sums[5] += change * change;
            counts[0] += before > 0 && (double) change / before >= 0.5 ? 1 : 0;
            counts[1] += after < 5 ? 1 : 0;
            counts[2] += after > before ? 1 : 0;
        }
        return new Expected(
                withBaseline, n, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], counts[0], counts[1], counts[2]);
    }

    private Optional<Course> course(String patient) {
        List<Fact> doses = doses(patient);
        if (doses.isEmpty()) {
            return Optional.empty();
        }
        Fact index = doses.get(0);
        Fact last = index;
        for (int number = 1; number < doses.size() && number < 8; number++) {
            if (days(index, doses.get(number)) <= 28) {
                last = doses.get(number);
            }
        }
        return Optional.of(new Course(index, last));
    }

    private boolean inPeriod(Course course) {
        LocalDate day = day(course.index());
        return !day.isBefore(start) && !day.isAfter(end);
    }

    private List<Fact> doses(String patient) {
        List<Fact> doses = new ArrayList<>();
        for (Fact dose : cohort.doses()) {
            if (dose.patient().equals(patient) && !moment(dose).isAfter(RandomCohort.AS_OF)) {
                doses.add(dose);
            }
        }
        doses.sort(Comparator.comparing(BruteForce::moment).thenComparing(dose -> dose.day() == null));
        return doses;
    }

    private Optional<Integer> baseline(String patient, String instrument, Course course) {
        return last(patient, instrument, score -> {
            double before = days(score, course.index());
            boolean sameBareDay = (score.day() != null || course.index().day() != null) && before == 0;
            return before >= 0 && before <= 14 && !sameBareDay;
        });
    }

    private Optional<Integer> followup(String patient, String instrument, String timepoint, Course course) {
        Fact index = course.index();
        return switch (timepoint) {
            case "24h" -> closest(patient, instrument, index, Double.MIN_VALUE, 1, 1.5);
            case "day-7" -> closest(patient, instrument, index, 5, 7, 10);
            case "week-2" -> closest(patient, instrument, index, 12, 14, 17);
            case "week-4" -> closest(patient, instrument, index, 24, 28, 35);
            case "week-8" -> closest(patient, instrument, index, 49, 56, 63);
            case "post-induction" ->
                last(patient, instrument, score -> {
                    double after = days(course.lastInduction(), score);
                    return after >= 14 && after <= 31;
                });
            case "latest" -> last(patient, instrument, score -> days(index, score) > 0);
            default -> throw new IllegalArgumentException(timepoint);
        };
    }

    private Optional<Integer> last(String patient, String instrument, Predicate<Fact> inWindow) {
        return best(patient, instrument, inWindow, later());
    }

    private Optional<Integer> closest(
            String patient, String instrument, Fact index, double from, double nominal, double to) {
        Comparator<Fact> farther = Comparator.comparing(score -> Math.abs(days(index, score) - nominal));
        return best(
                patient,
                instrument,
                score -> days(index, score) >= from && days(index, score) <= to,
                farther.reversed().thenComparing(later()));
    }

    private Optional<Integer> best(
            String patient, String instrument, Predicate<Fact> inWindow, Comparator<Fact> better) {
        Fact best = null;
        for (Fact score : cohort.scores()) {
            boolean isCandidate = score.patient().equals(patient)
                    && score.instrument().equals(instrument)
                    && !moment(score).isAfter(RandomCohort.AS_OF)
                    && inWindow.test(score);
            if (isCandidate && (best == null || better.compare(score, best) > 0)) {
                best = score;
            }
        }
        return Optional.ofNullable(best).map(Fact::value);
    }

    private static Comparator<Fact> later() {
        return Comparator.comparing(BruteForce::moment)
                .thenComparing(Fact::updated)
                .thenComparing(Fact::value);
    }

    /** Whole days if either is a bare date. */
    private static double days(Fact from, Fact to) {
        if (from.day() != null || to.day() != null) {
            return day(to).toEpochDay() - day(from).toEpochDay();
        }
        return Duration.between(from.instant(), to.instant()).toMillis() / DAY;
    }

    private static LocalDate day(Fact fact) {
        return fact.day() != null ? fact.day() : LocalDate.ofInstant(fact.instant(), ZoneOffset.UTC);
    }

    private static Instant moment(Fact fact) {
        return fact.day() != null ? fact.day().atStartOfDay(ZoneOffset.UTC).toInstant() : fact.instant();
    }
}
