package org.kapfhir.measures;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a population is for; codes of {@code http://terminology.hl7.org/CodeSystem/measure-population}. */
enum PopulationType {
    INITIAL_POPULATION("initial-population"),
    DENOMINATOR("denominator"),
    DENOMINATOR_EXCLUSION("denominator-exclusion"),
    DENOMINATOR_EXCEPTION("denominator-exception"),
    NUMERATOR("numerator"),
    NUMERATOR_EXCLUSION("numerator-exclusion"),
    MEASURE_POPULATION("measure-population"),
    MEASURE_POPULATION_EXCLUSION("measure-population-exclusion"),
    MEASURE_OBSERVATION("measure-observation");

    private final String code;

    PopulationType(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<PopulationType> ofCode(@Nullable String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
