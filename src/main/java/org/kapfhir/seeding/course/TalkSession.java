package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;

/** Psychotherapy without a drug: preparation before the first dose, integration after one. */
public record TalkSession(String id, Kind kind, Instant start, Duration length) {

    /** With the code of our session type. */
    public enum Kind {
        PREPARATION("preparation", "Preparation session"),
        INTEGRATION("integration", "Integration session");

        private final Code code;

        Kind(String code, String display) {
            this.code = new Code("https://kapfhir.org/ig/CodeSystem/kap-session-type", code, display);
        }

        public Code code() {
            return code;
        }
    }
}
