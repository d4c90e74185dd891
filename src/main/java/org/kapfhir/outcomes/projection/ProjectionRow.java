package org.kapfhir.outcomes.projection;

import java.math.BigDecimal;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** One fact that a summary counts, taken from one resource. */
public sealed interface ProjectionRow {
    /** The record that drugs belong to, which people share. */
    String DRUGS = "#drugs";

    /** The logical id of the resource that the row is taken from. */
    String resourceId();

    /** Of the resource, as stored. */
    record Origin(String resourceId, long version, long lastUpdatedMs) {}

    Origin origin();

    /** What has to be marked when the row comes or goes: the person, whose record it is part of, or {@link #DRUGS}. */
    String recordId();

    /** @param birthDay days since 1970-01-01; null if the record gives no complete date */
    record PatientRow(
            Origin origin, @Nullable String sex, @Nullable Long birthDay) implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return origin.resourceId();
        }
    }

    /** @param instrument a code of {@code kap-instrument} */
    record ScoreRow(Origin origin, String patientId, String instrument, int score, ClinicalTime time)
            implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /**
     * An administration that counts if its drug does.
     *
     * @param sessionId the Procedure that it is part of
     * @param medicationId the stored Medication that says which drug it is; null if the administration says so itself
     * @param substance the drug that the administration itself names; null if it refers to a Medication
     * @param doseMg null if the record gives no amount in a unit of mass
     */
    record DoseRow(
            Origin origin,
            String patientId,
            @Nullable String medicationId,
            @Nullable Substance substance,
            @Nullable String encounterId,
            @Nullable String sessionId,
            @Nullable BigDecimal doseMg,
            @Nullable Code route,
            ClinicalTime time)
            implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /** A stored Medication of a drug that counts. */
    record MedicationRow(Origin origin, Substance substance) implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return DRUGS;
        }
    }

    /**
     * An adverse event, once for each dose it suspects, or once without a dose.
     *
     * @param ordinal 0, 1, … within the event
     * @param severity a code of {@code adverse-event-severity}; null if none is given
     * @param time null if none is given
     */
    record AdverseEffectRow(
            Origin origin,
            int ordinal,
            String patientId,
            @Nullable String doseId,
            @Nullable String encounterId,
            Code effect,
            @Nullable String severity,
            @Nullable ClinicalTime time)
            implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /**
     * A reading of systolic and diastolic pressure, each null where its unit is no pressure.
     *
     * @param sessionId the Procedure that it is part of
     * @param doseId the MedicationAdministration that it is part of
     * @param monitoringPoint a code of {@code kap-monitoring-point}
     */
    record VitalsRow(
            Origin origin,
            String patientId,
            @Nullable String encounterId,
            @Nullable String sessionId,
            @Nullable String doseId,
            @Nullable String monitoringPoint,
            @Nullable BigDecimal systolicMmHg,
            @Nullable BigDecimal diastolicMmHg,
            @Nullable BigDecimal heartRatePerMin,
            @Nullable BigDecimal oxygenSaturationPercent,
            ClinicalTime time)
            implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /**
     * A confirmed diagnosis that says what somebody is treated for; one row per kind that its codes belong to.
     *
     * @param isActive whether it is called active and no end is given
     * @param onsetDay days since 1970-01-01, as the other two
     */
    record ConditionRow(
            Origin origin,
            String patientId,
            Diagnosis diagnosis,
            boolean isActive,
            @Nullable Long onsetDay,
            @Nullable Long recordedDay,
            @Nullable Long abatementDay)
            implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /**
     * An antidepressant that was tried and did not work.
     *
     * @param drug the ingredient, so that two products of one are one drug
     * @param fromDay days since 1970-01-01, as {@code toDay}
     */
    record TrialRow(Origin origin, String patientId, String drug, long fromDay, long toDay) implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /** @param result of the criterion treatment resistance, a code of {@code kap-criterion-result} */
    record AssessmentRow(Origin origin, String patientId, String result, ClinicalTime time) implements ProjectionRow {
        @Override
        public String resourceId() {
            return origin.resourceId();
        }

        @Override
        public String recordId() {
            return patientId;
        }
    }

    /** A coding without its version. */
    record Code(String system, String code, @Nullable String display) {
        private static final int LONGEST = 200;
        private static final int LONGEST_DISPLAY = 400;
        private static final char NUL = '\0';

        /** @return empty without a code, or if system or code are such as no code system publishes */
        static Optional<Code> of(Coding coding) {
            String system = coding.hasSystem() ? coding.getSystem() : "";
            return coding.hasCode() && isStorable(system, LONGEST) && isStorable(coding.getCode(), LONGEST)
                    ? Optional.of(new Code(system, coding.getCode(), storableDisplay(coding)))
                    : Optional.empty();
        }

        private static @Nullable String storableDisplay(Coding coding) {
            return coding.hasDisplay() && isStorable(coding.getDisplay(), LONGEST_DISPLAY) ? coding.getDisplay() : null;
        }

        /** PostgreSQL keeps no NUL character in a text. */
        private static boolean isStorable(String text, int longest) {
            return text.length() <= longest && text.indexOf(NUL) < 0;
        }
    }
}
