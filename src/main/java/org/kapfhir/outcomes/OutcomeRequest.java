package org.kapfhir.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

/**
 * What to summarize, checked.
 *
 * @param period of the index dose
 * @param minimumCellSize 0 or more; smaller cells of a cohort are withheld
 * @param asOf what happened later is not seen
 */
record OutcomeRequest(
        List<Instrument> instruments,
        IndexPeriod period,
        int minimumCellSize,
        Instant asOf,
        Set<Substance> substances) {
    OutcomeRequest {
        instruments = List.copyOf(instruments);
        substances = Set.copyOf(substances);
    }

    /** Days since 1970-01-01, both included. */
    record IndexPeriod(long startDay, long endDay) {
        /** Further from today than any date that FHIR can write. */
        private static final long FAR = 10_000_000;

        static final IndexPeriod ALL = new IndexPeriod(-FAR, FAR);
    }

    /** The parameters of {@link CourseSql}. */
    Map<String, Object> sqlParameters() {
        return Map.of(
                "asOf", asOf.toEpochMilli(),
                "substances", substances.stream().map(Substance::code).sorted().toList(),
                "instruments", instruments.stream().map(Instrument::code).toList(),
                "startDay", period.startDay(),
                "endDay", period.endDay());
    }
}
