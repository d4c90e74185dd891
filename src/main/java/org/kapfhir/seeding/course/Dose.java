package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An administration, given or not.
 *
 * @param mg amount of base; null if the record gives none
 * @param weightKg the weight it was calculated with
 * @param weighedAt when that weight was measured
 */
public record Dose(
        String id,
        Instant start,
        Duration length,
        Route route,
        Drug drug,
        Coding coding,
        @Nullable Integer mg,
        int weightKg,
        Instant weighedAt,
        Status status) {

    /** Whether it is a dose of racemic ketamine that reached the person, as far as the record says. */
    public boolean countsAsKetamine() {
        boolean wasGiven = status == Status.COMPLETED || (status == Status.STOPPED && mg != null);
        return drug == Drug.KETAMINE && wasGiven;
    }

    /** Routes with verified SNOMED CT codes. */
    public enum Route {
        INTRAVENOUS("47625008", "Intravenous route"),
        INTRAMUSCULAR("78421000", "Intramuscular route"),
        SUBLINGUAL("37839007", "Sublingual route"),
        NASAL("46713006", "Nasal route");

        private final Code code;

        Route(String code, String display) {
            this.code = Code.snomed(code, display);
        }

        public Code code() {
            return code;
        }
    }

    public enum Drug {
        KETAMINE,
        ESKETAMINE
    }

    /** The ways in which real records name the drug. */
    public enum Coding {
        RXNORM,
        SNOMED_CT,
        ATC,
        LOCAL_BESIDE_RXNORM,
        CONTAINED_MEDICATION
    }

    public enum Status {
        COMPLETED,
        STOPPED,
        NOT_DONE,
        ENTERED_IN_ERROR
    }
}
