package org.kapfhir.outcomes.projection;

import java.util.Arrays;

/** The drugs whose doses count: racemic ketamine always, esketamine when it is asked for. */
public enum Substance {
    KETAMINE("ketamine"),
    ESKETAMINE("esketamine");

    private final String code;

    Substance(String code) {
        this.code = code;
    }

    /** As it stands in the projection. */
    public String code() {
        return code;
    }

    static Substance ofProjected(String code) {
        return Arrays.stream(values())
                .filter(substance -> substance.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No substance has the code " + code));
    }
}
