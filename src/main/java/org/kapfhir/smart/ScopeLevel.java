package org.kapfhir.smart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose data a scope is about: one patient's, what the user may see, or what a system is trusted with. */
public enum ScopeLevel {
    PATIENT,
    USER,
    SYSTEM;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ScopeLevel> of(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
