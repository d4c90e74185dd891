package org.kapfhir.outcomes;

import java.util.Arrays;
import java.util.Optional;

/** What a cohort can be split by; each puts every person into exactly one stratum. */
enum Stratifier {
    /** Route of the index dose. */
    ROUTE("route"),
    /** What the person was treated for at the index dose. */
    INDICATION("indication"),
    /** Administrative gender, as the record has it today. */
    SEX("sex"),
    /** Age on the day of the index dose. */
    AGE_BAND("age-band"),
    /** Band of the baseline score, so another partition for each instrument. */
    BASELINE_SEVERITY("baseline-severity"),
    /** Whether usual treatment had failed by the index dose. */
    TREATMENT_RESISTANCE("treatment-resistance");

    private final String code;

    Stratifier(String code) {
        this.code = code;
    }

    /** Of CodeSystem {@code kap-stratifier}. */
    String code() {
        return code;
    }

    /** Whether the stratum belongs to the person, and not to a score. */
    boolean isOfPerson() {
        return this != BASELINE_SEVERITY;
    }

    static Optional<Stratifier> ofCode(String code) {
        return Arrays.stream(values())
                .filter(stratifier -> stratifier.code.equals(code))
                .findFirst();
    }
}
