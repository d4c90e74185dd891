package org.kapfhir.outcomes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;

/**
 * What a cohort counts of one person, whatever it is split by and whichever period it asks about.
 *
 * @param strata by every stratifier of people
 * @param indexDay of the index dose, in days since 1970-01-01; null without one
 * @param sessions dosing sessions
 * @param pairs one per timepoint of each instrument with a baseline
 * @param effects in how many sessions each was recorded
 */
record PersonNumbers(
        Map<Stratifier, String> strata,
        @Nullable Long indexDay,
        long sessions,
        List<Pair> pairs,
        List<Response> responses,
        Map<Code, Long> effects,
        Monitoring monitoring) {
    PersonNumbers {
        pairs = List.copyOf(pairs);
        responses = List.copyOf(responses);
        effects = Map.copyOf(effects);
    }

    /** @param followup null if no score is in the timepoint's window; then the rest is false */
    record Pair(
            Instrument instrument,
            Timepoint timepoint,
            int baseline,
            @Nullable Integer followup,
            boolean isResponse,
            boolean isRemission,
            boolean isWorsened) {}

    /** How long the first response lasted, in days. */
    record Response(Instrument instrument, int baseline, Spell spell) {}
}
