package org.kapfhir.outcomes.projection;

import java.util.Arrays;

/** What somebody may be treated for. */
public enum Diagnosis {
    DEPRESSION("depression"),
    ANXIETY("anxiety"),
    PTSD("ptsd"),
    /** Depression that the diagnosis itself calls treatment resistant. */
    RESISTANT_DEPRESSION("resistant-depression");

    private final String code;

    Diagnosis(String code) {
        this.code = code;
    }

    /** As it stands in the projection. */
    public String code() {
        return code;
    }

    static Diagnosis ofProjected(String code) {
        return Arrays.stream(values())
                .filter(diagnosis -> diagnosis.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No diagnosis has the code " + code));
    }
}
