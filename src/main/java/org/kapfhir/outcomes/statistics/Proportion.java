package org.kapfhir.outcomes.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of how many.
 *
 * @param count 0 to {@code of}
 */
public record Proportion(long count, long of) {
    private static final double Z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /** The fraction, 0 to 1; empty of nothing. */
    public OptionalDouble rate() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
    }

    /** Wilson's score interval without continuity correction (Wilson 1927); empty of nothing. */
    public Optional<Interval> interval() {
        if (of == 0) {
            return Optional.empty();
        }
        double rate = (double) count / of;
        double square = Z * Z;
        double center = (rate + square / (2 * of)) / (1 + square / of);
        double half = Z / (1 + square / of) * Math.sqrt(rate * (1 - rate) / of + square / (4.0 * of * of));
        // At the two ends the exact bound is 0 or 1; rounding must not carry it past.
        double low = count == 0 ? 0 : Math.max(0, center - half);
        double high = count == of ? 1 : Math.min(1, center + half);
        return Optional.of(new Interval(low, high));
    }
}
