package org.kapfhir.seeding.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Dose;
import org.kapfhir.seeding.course.Instrument;
import org.kapfhir.seeding.course.Score;
import org.kapfhir.seeding.course.SideEffect;

/** Works out the truth about one person, step by step as one would on paper. */
final class PersonReckoning {
    private static final Duration BASELINE = Duration.ofDays(14);
    private static final Duration INDUCTION = Duration.ofDays(28);
    private static final int INDUCTION_DOSES = 8;
    private static final Duration LATEST_EFFECT = Duration.ofHours(24);
    private static final int REMISSION_BELOW = 5;

    private final Course course;
    private final List<Dose> doses = new ArrayList<>();

    PersonReckoning(Course course) {
        this.course = course;
        for (Dose dose : course.doses()) {
            if (dose.countsAsKetamine()) {
                doses.add(dose);
            }
        }
        doses.sort(Comparator.comparing(Dose::start));
    }

    PersonTruth truth() {
        List<PersonTruth.Outcome> outcomes = new ArrayList<>();
        int totalMg = 0;
        for (Dose dose : doses) {
            totalMg += dose.mg() == null ? 0 : dose.mg();
        }
        if (isTreated()) {
            for (Instrument instrument : Instrument.values()) {
                outcomes.add(outcome(instrument));
            }
        }
        return new PersonTruth(
                course.person().id(),
                course.story().name(),
                isTreated() ? index().toString() : null,
                doses.size(),
                doses.size(),
                totalMg,
                isTreated() ? doses.get(doses.size() - 1).start().toString() : null,
                outcomes,
                safety(),
                course.screenings().stream()
                        .map(each -> new PersonTruth.Screening(
                                each.asOf().toString(), each.assumeCompleteRecord(), each.decisions(), each.criteria()))
                        .toList());
    }

    boolean isTreated() {
        return !doses.isEmpty();
    }

    int sessions() {
        return doses.size();
    }

    /** The last rating from 14 days before the index dose to the dose itself; a bare date of that day may lie after it. */
    @Nullable
    Score baseline(Instrument instrument) {
        Score last = null;
        for (Score score : ratings(instrument)) {
            Duration since = score.when().since(index());
            boolean isBefore = score.when().isBareDate() ? since.isNegative() : since.compareTo(Duration.ZERO) <= 0;
            boolean isRecent = since.compareTo(BASELINE.negated()) >= 0;
            if (isBefore && isRecent && (last == null || isLater(score, last))) {
                last = score;
            }
        }
        return last;
    }

    /** The rating in the window that is closest to the nominal time; of two equally close, the later. */
    @Nullable
    Score followUp(Instrument instrument, FollowUp timepoint) {
        Instant origin = timepoint == FollowUp.POST_INDUCTION ? lastInductionDose() : index();
        Score best = null;
        for (Score score : ratings(instrument)) {
            Duration since = score.when().since(origin);
            boolean isInside = since.compareTo(timepoint.from) >= 0 && since.compareTo(timepoint.to) <= 0;
            if (isInside && (best == null || isBetter(score, best, timepoint, origin))) {
                best = score;
            }
        }
        return best;
    }

    static boolean isResponse(int baseline, int followUp) {
        return baseline > 0 && 2 * (baseline - followUp) >= baseline;
    }

    static boolean isRemission(int followUp) {
        return followUp < REMISSION_BELOW;
    }

    static boolean isWorse(int baseline, int followUp) {
        return followUp > baseline;
    }

    /** For each effect, the worst severity in each session that had it. */
    Map<SideEffect.Effect, Map<String, SideEffect.Severity>> effectsBySession() {
        Map<SideEffect.Effect, Map<String, SideEffect.Severity>> effects = new EnumMap<>(SideEffect.Effect.class);
        for (SideEffect event : course.sideEffects()) {
            Dose session = event.isActual() ? sessionOf(event) : null;
            if (session != null) {
                effects.computeIfAbsent(event.effect(), effect -> new TreeMap<>())
                        .merge(session.id(), event.severity(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        return effects;
    }

    private PersonTruth.Outcome outcome(Instrument instrument) {
        Score baseline = baseline(instrument);
        List<PersonTruth.Point> points = new ArrayList<>();
        for (FollowUp timepoint : FollowUp.values()) {
            Score followUp = followUp(instrument, timepoint);
            if (followUp != null) {
                points.add(point(timepoint, followUp, baseline));
            }
        }
        PersonTruth.Rating rating = baseline == null
                ? null
                : new PersonTruth.Rating(baseline.value(), baseline.when().text());
        return new PersonTruth.Outcome(instrument.total().code(), rating, points);
    }

    private static PersonTruth.Point point(FollowUp timepoint, Score followUp, @Nullable Score baseline) {
        int value = followUp.value();
        String effective = followUp.when().text();
        if (baseline == null) {
            return new PersonTruth.Point(timepoint.code, value, effective, null, null, null, null, null);
        }
        int before = baseline.value();
        return new PersonTruth.Point(
                timepoint.code,
                value,
                effective,
                before - value,
                before == 0 ? null : (before - value) / (double) before,
                isResponse(before, value),
                isRemission(value),
                isWorse(before, value));
    }

    private List<CohortTruth.EffectTotal> safety() {
        List<CohortTruth.EffectTotal> totals = new ArrayList<>();
        effectsBySession()
                .forEach((effect, sessions) ->
                        totals.add(CohortReckoning.total(effect, doses.size(), new ArrayList<>(sessions.values()))));
        return totals;
    }

    private @Nullable Dose sessionOf(SideEffect event) {
        String named = event.suspectedDoseId() == null ? event.sessionDoseId() : event.suspectedDoseId();
        Dose latest = null;
        for (Dose dose : doses) {
            if (named != null) {
                if (dose.id().equals(named)) {
                    return dose;
                }
            } else {
                Duration since = Duration.between(dose.start(), event.at());
                if (!since.isNegative() && since.compareTo(LATEST_EFFECT) <= 0) {
                    latest = dose;
                }
            }
        }
        return latest;
    }

    private Instant index() {
        return doses.get(0).start();
    }

    private Instant lastInductionDose() {
        Instant last = index();
        for (int i = 0; i < doses.size() && i < INDUCTION_DOSES; i++) {
            Instant start = doses.get(i).start();
            if (Duration.between(index(), start).compareTo(INDUCTION) <= 0) {
                last = start;
            }
        }
        return last;
    }

    private List<Score> ratings(Instrument instrument) {
        List<Score> ratings = new ArrayList<>();
        for (Score score : course.scores()) {
            if (score.instrument() == instrument && score.counts()) {
                ratings.add(score);
            }
        }
        return ratings;
    }

    private static boolean isBetter(Score score, Score best, FollowUp timepoint, Instant origin) {
        Duration distance = score.when().since(origin).minus(timepoint.nominal).abs();
        Duration bestDistance =
                best.when().since(origin).minus(timepoint.nominal).abs();
        int comparison = distance.compareTo(bestDistance);
        return comparison < 0 || (comparison == 0 && isLater(score, best));
    }

    private static boolean isLater(Score score, Score other) {
        return score.when().instant().isAfter(other.when().instant());
    }
}
