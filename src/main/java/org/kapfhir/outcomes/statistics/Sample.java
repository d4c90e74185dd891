package org.kapfhir.outcomes.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Integer observations by their exact sums, so that no order of adding up changes a digit.
 *
 * @param n how many observations, 0 or more
 */
public record Sample(long n, long sum, long sumOfSquares) {
    private static final double UPPER_TAIL = 0.025;
    public static final Sample NONE = new Sample(0, 0, 0);

    /** Both together. */
    public Sample plus(Sample other) {
        return new Sample(n + other.n, sum + other.sum, sumOfSquares + other.sumOfSquares);
    }

    /** @return empty for no observations */
    public OptionalDouble mean() {
        return n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / n);
    }

    /** Standard deviation with n − 1 in the denominator; empty for fewer than two observations. */
    public OptionalDouble standardDeviation() {
        if (n < 2) {
            return OptionalDouble.empty();
        }
        long scaledSpread = Math.subtractExact(Math.multiplyExact(n, sumOfSquares), Math.multiplyExact(sum, sum));
        return OptionalDouble.of(Math.sqrt((double) scaledSpread / ((double) n * (n - 1))));
    }

    /** Student's t interval of the mean; empty for fewer than two observations. */
    public Optional<Interval> meanInterval() {
        if (n < 2) {
            return Optional.empty();
        }
        double mean = mean().orElseThrow();
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(UPPER_TAIL);
        double half = t * standardDeviation().orElseThrow() / Math.sqrt((double) n);
        return Optional.of(new Interval(mean - half, mean + half));
    }
}
