package org.kapfhir.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ClinicalTime;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;

/** The course of one person. */
record PatientSummary(List<Dose> doses, List<Rating> ratings, List<Effect> effects, Monitored monitored) {
    PatientSummary {
        doses = List.copyOf(doses);
        ratings = List.copyOf(ratings);
        effects = List.copyOf(effects);
    }

    /**
     * Doses are in order.
     *
     * @param doseMg null if the record gives no mass
     */
    record Dose(
            ClinicalTime time,
            @Nullable BigDecimal doseMg,
            @Nullable Code route) {}

    /** One instrument; without a baseline if there is none in the 14 days up to the index dose. */
    record Rating(
            Instrument instrument, Optional<Score> baseline, List<Point> points, Optional<FirstResponse> response) {
        Rating {
            points = List.copyOf(points);
        }
    }

    /**
     * When the rule of response was met first, at any time after the index dose.
     *
     * @param untilMs since the index dose
     * @param isByDay whether one of the two times is a bare date, so that whole days are all that is known
     * @param lastedMs until the loss, or until the last score if it was not lost
     */
    record FirstResponse(long untilMs, boolean isByDay, long lastedMs, boolean isLost) {}

    record Score(int value, ClinicalTime time, String observationId) {}

    /** Response and worsening are judged only where there is a baseline. */
    record Point(Timepoint timepoint, Score score, boolean isResponse, boolean isRemission, boolean isWorsened) {}

    /** @param worstSeverity a code of {@code adverse-event-severity}; null if none is on record */
    record Effect(Code effect, int sessions, @Nullable String worstSeverity) {}

    /**
     * In how many sessions blood pressure was read before the dose, about 40 minutes after it, and from two hours on, and
     * the highest pressures from a dose on, in mm[Hg].
     */
    record Monitored(
            long before,
            long atPeak,
            long observed,
            long complete,
            @Nullable BigDecimal peakSystolic,
            @Nullable BigDecimal peakDiastolic) {}
}
