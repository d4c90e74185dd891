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
        BOOLEAN,
        STRING,
        DATE_TIME,
        DATE,
        TIME,
        /** An interval of moments. */
        PERIOD,
        CODE,
        CONCEPT,
        /** A list, a tuple, an element of FHIR, or a type that the logic leaves open. */
        OTHER
    }

    /** Whether a clinic's protocol may set it: text, a truth value or a time belongs to the question instead. */
    public boolean isForProtocols() {
        return switch (sort) {
            case INTEGER, DECIMAL, QUANTITY -> true;
            default -> false;
        };
    }
}
