package org.kapfhir.outcomes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ClinicalTime;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;

/** The course of one person. */
record PatientSummary(List<Dose> doses, List<Rating> ratings, List<Effect> effects) {
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
    record Rating(Instrument instrument, Optional<Score> baseline, List<Point> points) {
        Rating {
            points = List.copyOf(points);
        }
    }

    record Score(int value, ClinicalTime time, String observationId) {}

    /** Response and worsening are judged only where there is a baseline. */
    record Point(Timepoint timepoint, Score score, boolean isResponse, boolean isRemission, boolean isWorsened) {}

    /** @param worstSeverity a code of {@code adverse-event-severity}; null if none is on record */
    record Effect(Code effect, int sessions, @Nullable String worstSeverity) {}
}
