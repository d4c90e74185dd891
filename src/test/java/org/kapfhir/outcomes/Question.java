package org.kapfhir.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;

/** Requests of the tests: everything up to 2027, nothing withheld, unless it says otherwise. */
final class Question {
    private static final Instant AS_OF = Instant.parse("2027-01-01T00:00:00Z");

    private Question() {}

    static OutcomeRequest about(Instrument... instruments) {
        return with(0, Thresholds.USUAL, Set.of(), instruments);
    }

    static OutcomeRequest with(
            int minimumCellSize, Thresholds thresholds, Set<Stratifier> stratifiers, Instrument... instruments) {
        return new OutcomeRequest(
                List.of(instruments),
                IndexPeriod.ALL,
                stratifiers,
                minimumCellSize,
                AS_OF,
                Set.of(Substance.KETAMINE),
                thresholds);
    }
}
