package org.kapfhir.registry.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Kinds of values that a column can hold, each with the types of FHIR that are written alike. */
enum ColumnType {
    BOOLEAN("boolean"),
    INTEGER("integer", "positiveInt", "unsignedInt", "integer64"),
    DECIMAL("decimal"),
    DATE_TIME("date", "dateTime", "instant"),
    TIME("time"),
    TEXT("string", "code", "id", "uri", "url", "canonical", "oid", "uuid", "markdown", "base64Binary");

    private final Set<String> fhirTypes;

    ColumnType(String... fhirTypes) {
        this.fhirTypes = Set.of(fhirTypes);
    }

    /** @return empty if the type is none of a single value */
    static Optional<ColumnType> of(String fhirType) {
        return Arrays.stream(values())
                .filter(type -> type.fhirTypes.contains(fhirType))
                .findFirst();
    }

    /** Every whole number is a decimal one. */
    boolean holds(ColumnType value) {
        return this == value || (this == DECIMAL && value == INTEGER);
    }
}
