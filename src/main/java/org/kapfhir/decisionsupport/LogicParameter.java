package org.kapfhir.decisionsupport;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of the guide's logic: a threshold, a window or a switch.
 *
 * @param unit UCUM code of the default's unit, a quantity's only
 */
public record LogicParameter(
        String name, Sort sort, @Nullable String unit) {

    /** What the value of a parameter is. */
    public enum Sort {
        INTEGER,
        DECIMAL,
        QUANTITY,
        /** Text, a truth value or a time: the question's own, which no protocol sets. */
        OTHER
    }
}
