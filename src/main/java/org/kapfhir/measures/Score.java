package org.kapfhir.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;
import org.kapfhir.measures.Tally.Cell;

/**
 * The one number of a group, by its scoring: the share of the denominator, the quotient, or the aggregate. Whether more is
 * better does not change it. Absent where it is undefined.
 */
final class Score {
    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private Score() {}

    static Optional<BigDecimal> of(Group group, Cell cell) {
        List<Population> observations = group.ofType(PopulationType.MEASURE_OBSERVATION);
        return switch (group.scoring()) {
            case COHORT -> Optional.empty();
            case CONTINUOUS_VARIABLE -> aggregate(observations.get(0), cell);
            case PROPORTION -> quotientOfCounts(group, cell);
            case RATIO -> observations.isEmpty() ? quotientOfCounts(group, cell) : quotientOfObservations(group, cell);
        };
    }

    private static Optional<BigDecimal> quotientOfCounts(Group group, Cell cell) {
        int numerator =
                count(group, PopulationType.NUMERATOR, cell) - count(group, PopulationType.NUMERATOR_EXCLUSION, cell);
        int denominator = count(group, PopulationType.DENOMINATOR, cell)
                - count(group, PopulationType.DENOMINATOR_EXCLUSION, cell)
                - count(group, PopulationType.DENOMINATOR_EXCEPTION, cell);
        return quotient(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    private static Optional<BigDecimal> quotientOfObservations(Group group, Cell cell) {
        Optional<BigDecimal> numerator = observed(group, PopulationType.NUMERATOR, cell);
        Optional<BigDecimal> denominator = observed(group, PopulationType.DENOMINATOR, cell);
        return numerator.flatMap(above -> denominator.flatMap(below -> quotient(above, below)));
    }

    private static Optional<BigDecimal> observed(Group group, PopulationType source, Cell cell) {
        return group.ofType(PopulationType.MEASURE_OBSERVATION).stream()
                .filter(observation -> group.referredToBy(observation, PopulationType.NUMERATOR)
                        .filter(population -> population.type() == source)
                        .isPresent())
                .findFirst()
                .flatMap(observation -> aggregate(observation, cell));
    }

    private static Optional<BigDecimal> aggregate(Population observation, Cell cell) {
        return Optional.ofNullable(observation.aggregation())
                .flatMap(aggregation -> aggregation.of(cell.observations(observation.index())));
    }

    private static Optional<BigDecimal> quotient(BigDecimal above, BigDecimal below) {
        return below.signum() <= 0 ? Optional.empty() : Optional.of(above.divide(below, PRECISION));
    }

    private static int count(Group group, PopulationType type, Cell cell) {
        return group.ofType(type).stream()
                .mapToInt(population -> cell.count(population.index()))
                .sum();
    }
}
