package org.kapfhir.registry.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;

/** The numbers of FHIRPath: exact, unlike the engine's comparison by characters or as floating point. */
final class Numbers {
    /** What a body can hold is less; a few characters (1e999999999) can stand for more digits than fit into memory. */
    private static final int MOST_DIGITS = 1200;

    private Numbers() {}

    /** @return empty if it is no number, or one without a value */
    static Optional<BigDecimal> of(Base item) {
        if (item instanceof DecimalType decimal) {
            return Optional.ofNullable(decimal.getValue());
        }
        return item instanceof IntegerType integer
                ? Optional.ofNullable(integer.getValue()).map(BigDecimal::valueOf)
                : Optional.empty();
    }

    /** Values are rounded to the fewer decimals of the two; zeros at their end do not count. */
    static boolean areEquivalent(BigDecimal left, BigDecimal right) {
        int decimals = Math.min(decimals(left), decimals(right));
        return left.setScale(decimals, RoundingMode.HALF_UP).compareTo(right.setScale(decimals, RoundingMode.HALF_UP))
                == 0;
    }

    private static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    /** Whether the values are of one unit; a comparator leaves the value open. */
    static boolean areComparable(Quantity left, Quantity right) {
        if (left.hasComparator() || right.hasComparator()) {
            return false;
        }
        return (left.hasCode() || right.hasCode())
                ? Objects.equals(left.getSystem(), right.getSystem()) && Objects.equals(left.getCode(), right.getCode())
                : Objects.equals(left.getUnit(), right.getUnit());
    }

    /** @throws ViewTooCostly 422, code {@code view-too-costly}: writing one of the numbers out would take too many digits */
    static void check(List<Base> items) {
        for (Base item : items) {
            Optional<BigDecimal> number =
                    item instanceof Quantity quantity ? Optional.ofNullable(quantity.getValue()) : of(item);
            if (number.filter(Numbers::isLong).isPresent()) {
                throw ViewTooCostly.digits(MOST_DIGITS);
            }
        }
    }

    private static boolean isLong(BigDecimal number) {
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS;
    }
}
