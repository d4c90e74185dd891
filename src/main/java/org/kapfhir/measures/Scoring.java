package org.kapfhir.measures;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a group of a measure becomes one number; codes of {@code http://terminology.hl7.org/CodeSystem/measure-scoring}. */
enum Scoring {
    PROPORTION("proportion"),
    RATIO("ratio"),
    CONTINUOUS_VARIABLE("continuous-variable"),
    COHORT("cohort");

    private final String code;

    Scoring(String code) {
        this.code = code;
    }

    static Optional<Scoring> ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(scoring -> scoring.code.equals(code))
                .findFirst();
    }
}
