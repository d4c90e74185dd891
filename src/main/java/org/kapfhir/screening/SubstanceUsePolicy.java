package org.kapfhir.screening;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a history of substance use disorder counts; CodeSystem {@code kap-substance-use-policy}. */
public enum SubstanceUsePolicy {
    STRICT_SEED("strict-seed", "Strict"),
    LABEL("label", "Label"),
    TRIAL_2Y("trial-2y", "Trial, two years");

    private final String code;
    private final String display;

    SubstanceUsePolicy(String code, String display) {
        this.code = code;
        this.display = display;
    }

    public String code() {
        return code;
    }

    String display() {
        return display;
    }

    static Optional<SubstanceUsePolicy> find(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst();
    }

    static String allCodes() {
        return Arrays.stream(values()).map(SubstanceUsePolicy::code).collect(Collectors.joining(", "));
    }
}
