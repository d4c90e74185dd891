package org.kapfhir.outcomes;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

/**
 * What to summarize, checked.
 *
 * @param period of the index dose
 * @param stratifiers what a cohort is split by, beside its numbers as a whole
 * @param minimumCellSize 0 or more; smaller cells of a cohort are withheld
 * @param asOf what happened later is not seen
 */
record OutcomeRequest(
        List<Instrument> instruments,
        IndexPeriod period,
        Set<Stratifier> stratifiers,
        int minimumCellSize,
        Instant asOf,
        Set<Substance> substances,
        Thresholds thresholds) {
    OutcomeRequest {
        instruments = List.copyOf(instruments);
        stratifiers = Collections.unmodifiableSet(new TreeSet<>(stratifiers));
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
        Map<String, Object> parameters = new HashMap<>(thresholds.sqlParameters());
        parameters.put("asOf", asOf.toEpochMilli());
        parameters.put(
                "substances", substances.stream().map(Substance::code).sorted().toList());
        parameters.put("instruments", instruments.stream().map(Instrument::code).toList());
        parameters.put("startDay", period.startDay());
        parameters.put("endDay", period.endDay());
        return parameters;
    }
}
