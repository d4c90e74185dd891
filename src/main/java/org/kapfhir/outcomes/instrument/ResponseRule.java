package org.kapfhir.outcomes.instrument;

/** When a follow-up score is a response; a closed list, because the cohort's SQL states each of them. */
public sealed interface ResponseRule {

    /** At least a share of the baseline is gone, by default half of it; a baseline of zero never responds. */
    record ShareOfBaseline() implements ResponseRule {}

    /** At least this many points less than the baseline. */
    record PointsFromBaseline(int points) implements ResponseRule {}
}
