package org.kapfhir.seeding.course;

import java.time.LocalDate;

/** @param id the logical id of the Patient; the ids of everything else in the record begin with it */
public record Person(String id, String given, String family, Sex sex, LocalDate birthDate, int heightCm, int weightKg) {

    /** Administrative sex, with the codes of FHIR. */
    public enum Sex {
        FEMALE("female"),
        MALE("male"),
        OTHER("other");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }
}
