package org.kapfhir.seeding.course;

/** A total score as one source has recorded it; the order of scores is the order of recording. */
public record Score(String id, Instrument instrument, Moment when, int value, Status status, Form form, Source source) {

    /** Whether it is a rating that anyone should count. */
    public boolean counts() {
        boolean isValid = status == Status.FINAL || status == Status.AMENDED || status == Status.CORRECTED;
        return isValid && form != Form.ABSENT && form != Form.UNDER_PANEL_CODE;
    }

    /** Of the Observation, with its FHIR code. */
    public enum Status {
        FINAL("final"),
        AMENDED("amended"),
        CORRECTED("corrected"),
        PRELIMINARY("preliminary"),
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The ways in which real records write a score. */
    public enum Form {
        QUANTITY,
        INTEGER,
        UNIT_ONE,
        ABSENT,
        UNDER_PANEL_CODE
    }

    public enum Source {
        CLINIC,
        PATIENT_PORTAL
    }
}
