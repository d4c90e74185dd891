package org.kapfhir.seeding.course;

import java.time.LocalDate;

/** An antidepressant taken before, and why it was stopped. */
public record PriorTrial(String id, Code drug, LocalDate from, LocalDate to, Ending ending) {
    public enum Ending {
        LACK_OF_EFFECT,
        NOT_TOLERATED
    }
}
