package org.kapfhir.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code $summarize-outcomes} as they were sent; null or empty where not given. */
record OutcomeParameters(
        List<String> instrument,
        @Nullable String start,
        @Nullable String end,
        List<String> stratify,
        @Nullable String minimumCellSize,
        @Nullable String asOf,
        @Nullable String includeEsketamine,
        @Nullable String madrsRemission,
        @Nullable String responseShare) {
    OutcomeParameters {
        instrument = List.copyOf(instrument);
        stratify = List.copyOf(stratify);
    }
}
