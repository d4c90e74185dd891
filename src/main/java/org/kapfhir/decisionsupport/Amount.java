package org.kapfhir.decisionsupport;

import java.math.BigDecimal;

/**
 * The value of a parameter that has a unit.
 *
 * @param unit UCUM code
 */
public record Amount(BigDecimal value, String unit) {}
