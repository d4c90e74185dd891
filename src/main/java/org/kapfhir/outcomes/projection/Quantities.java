package org.kapfhir.outcomes.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Quantity;

/** Reads amounts of a drug. */
final class Quantities {
    static final String UCUM = "http://unitsofmeasure.org";

    /** Powers of ten from the unit to the milligram. */
    private static final Map<String, Integer> MASS = Map.of("kg", 6, "g", 3, "mg", 0, "ug", -3, "ng", -6);

    private static final int LONGEST_WHOLE_PART = 10;
    private static final int MOST_DECIMALS = 40;
    private static final int DECIMALS = 4;

    private Quantities() {}

    /** @return empty if the amount is not an exact, positive mass in UCUM (mg/kg, say, or mL), or is beyond any dose */
    static Optional<BigDecimal> milligrams(Quantity amount) {
        Integer power = UCUM.equals(amount.getSystem()) && amount.hasCode() ? MASS.get(amount.getCode()) : null;
        if (power == null || !isPositive(amount) || amount.hasComparator()) {
            return Optional.empty();
        }
        BigDecimal value = amount.getValue().scaleByPowerOfTen(power);
        // Checked before any conversion: an exponent of a billion would exhaust the memory.
        if (!fits(value) || value.scale() > MOST_DECIMALS) {
            return Optional.empty();
        }
        // Checked again, since rounding may carry into one more digit.
        return Optional.of(value.setScale(DECIMALS, RoundingMode.HALF_EVEN)).filter(Quantities::fits);
    }

    private static boolean fits(BigDecimal value) {
        return value.precision() - value.scale() <= LONGEST_WHOLE_PART;
    }

    static boolean isPositive(Quantity amount) {
        return amount.hasValue() && amount.getValue().signum() > 0;
    }
}
