package org.kapfhir.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How observations become one number: the aggregate methods of the Quality Measure guide. */
enum Aggregation {
    SUM("sum"),
    AVERAGE("average"),
    MEDIAN("median"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    COUNT("count");

    private static final MathContext PRECISION = MathContext.DECIMAL64;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private final String code;

    Aggregation(String code) {
        this.code = code;
    }

    static Optional<Aggregation> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(method -> method.code.equals(code))
                .findFirst();
    }

    /** Empty where there is nothing to aggregate, except that nothing counts zero and sums to zero. */
    Optional<BigDecimal> of(List<BigDecimal> observations) {
        if (this == COUNT) {
            return Optional.of(BigDecimal.valueOf(observations.size()));
        }
        if (this == SUM) {
            return Optional.of(sum(observations));
        }
        if (observations.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = observations.stream().sorted().toList();
        return Optional.of(
                switch (this) {
                    case MINIMUM -> sorted.get(0);
                    case MAXIMUM -> sorted.get(sorted.size() - 1);
                    case MEDIAN -> median(sorted);
                    default -> sum(sorted).divide(BigDecimal.valueOf(sorted.size()), PRECISION);
                });
    }

    private static BigDecimal sum(List<BigDecimal> observations) {
        return observations.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(TWO, PRECISION);
    }
}
