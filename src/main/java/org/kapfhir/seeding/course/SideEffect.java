package org.kapfhir.seeding.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An adverse event as it is on record.
 *
 * @param suspectedDoseId the dose that the record blames, if it blames one
 * @param sessionDoseId the dose in whose encounter it is recorded, if it is recorded in one
 * @param isActual false: it was only feared
 */
public record SideEffect(
        String id,
        Effect effect,
        Severity severity,
        Instant at,
        @Nullable String suspectedDoseId,
        @Nullable String sessionDoseId,
        boolean isActual) {

    /** What was felt; SNOMED CT where a code is verified, our own where none is. */
    public enum Effect {
        DIZZINESS(Code.snomed("404640003", "Dizziness"), 30),
        NAUSEA(Code.snomed("422587007", "Nausea"), 22),
        VOMITING(Code.snomed("422400008", "Vomiting"), 6),
        HEADACHE(Code.snomed("25064002", "Headache"), 12),
        DISSOCIATION(local("dissociation-transient", "Transient dissociation"), 45),
        SEDATION(local("sedation", "Sedation"), 25),
        ANXIETY(local("anxiety-transient", "Transient anxiety"), 7);

        private final Code code;
        private final int percentOfSessions;

        Effect(Code code, int percentOfSessions) {
            this.code = code;
            this.percentOfSessions = percentOfSessions;
        }

        public Code code() {
            return code;
        }

        /** Of the order of the published all-grade rates; made up, not fitted. */
        int percentOfSessions() {
            return percentOfSessions;
        }

        private static Code local(String code, String display) {
            return new Code("https://kapfhir.org/ig/CodeSystem/kap-adverse-effect", code, display);
        }
    }

    /** In rising order, with the code of FHIR's adverse-event-severity. */
    public enum Severity {
        MILD("mild", "Mild"),
        MODERATE("moderate", "Moderate"),
        SEVERE("severe", "Severe");

        private final Code code;

        Severity(String code, String display) {
            this.code = new Code("http://terminology.hl7.org/CodeSystem/adverse-event-severity", code, display);
        }

        public Code code() {
            return code;
        }
    }
}
