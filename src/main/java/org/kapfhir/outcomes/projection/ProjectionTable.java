package org.kapfhir.outcomes.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.AdverseEffectRow;
import org.kapfhir.outcomes.projection.ProjectionRow.AssessmentRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.projection.ProjectionRow.ConditionRow;
import org.kapfhir.outcomes.projection.ProjectionRow.DoseRow;
import org.kapfhir.outcomes.projection.ProjectionRow.MedicationRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.PatientRow;
import org.kapfhir.outcomes.projection.ProjectionRow.ScoreRow;
import org.kapfhir.outcomes.projection.ProjectionRow.TrialRow;
import org.kapfhir.outcomes.projection.ProjectionRow.VitalsRow;

/** The tables of {@code db/kapfhir}: which resource type fills each, and how a row goes in and comes out. */
enum ProjectionTable {
    PATIENT("Patient", PatientRow.class, "kap_patient", "patient_id", "sex, birth_day", Rows::ofPatient, Rows::patient),
    SCORE(
            "Observation",
            ScoreRow.class,
            "kap_score",
            "score_id",
            "patient_id, instrument, score, time_ms, epoch_day, date_only",
            Rows::ofScore,
            Rows::score),
    DOSE(
            "MedicationAdministration",
            DoseRow.class,
            "kap_dose",
            "dose_id",
            "patient_id, medication_id, substance, encounter_id, session_id, dose_mg, route_system, route_code, route_display,"
                    + " time_ms, epoch_day, date_only",
            Rows::ofDose,
            Rows::dose),
    MEDICATION(
            "Medication",
            MedicationRow.class,
            "kap_medication",
            "medication_id",
            "substance",
            Rows::ofMedication,
            Rows::medication),
    ADVERSE_EFFECT(
            "AdverseEvent",
            AdverseEffectRow.class,
            "kap_adverse_effect",
            "adverse_event_id",
            "ordinal, patient_id, dose_id, encounter_id, effect_system, effect_code, effect_display, severity,"
                    + " time_ms, epoch_day, date_only",
            Rows::ofAdverseEffect,
            Rows::adverseEffect),
    VITALS(
            "Observation",
            VitalsRow.class,
            "kap_vitals",
            "vitals_id",
            "patient_id, encounter_id, session_id, dose_id, monitoring_point, systolic_mmhg, diastolic_mmhg,"
                    + " heart_rate_per_min, oxygen_saturation_percent, time_ms, epoch_day, date_only",
            VitalsColumns::of,
            VitalsColumns::read),
    CONDITION(
            "Condition",
            ConditionRow.class,
            "kap_condition",
            "condition_id",
            "patient_id, diagnosis, is_active, onset_day, recorded_day, abatement_day",
            BackgroundColumns::ofCondition,
            BackgroundColumns::condition),
    TRIAL(
            "MedicationStatement",
            TrialRow.class,
            "kap_trial",
            "trial_id",
            "patient_id, drug, from_day, to_day",
            BackgroundColumns::ofTrial,
            BackgroundColumns::trial),
    ASSESSMENT(
            "RiskAssessment",
            AssessmentRow.class,
            "kap_assessment",
            "assessment_id",
            "patient_id, treatment_resistance, time_ms, epoch_day, date_only",
            BackgroundColumns::ofAssessment,
            BackgroundColumns::assessment);

    private static final Map<String, List<ProjectionTable>> BY_RESOURCE_TYPE = Arrays.stream(values())
            .collect(Collectors.groupingBy(ProjectionTable::resourceType, LinkedHashMap::new, Collectors.toList()));

    private final String resourceType;
    private final Class<? extends ProjectionRow> rowType;
    private final String table;
    private final String keyColumn;
    private final String columns;
    private final Function<ProjectionRow, List<@Nullable Object>> toColumns;
    private final RowReader reader;

    private interface RowReader {
        ProjectionRow read(Origin origin, ResultSet columns) throws SQLException;
    }

    ProjectionTable(
            String resourceType,
            Class<? extends ProjectionRow> rowType,
            String table,
            String keyColumn,
            String furtherColumns,
            Function<ProjectionRow, List<@Nullable Object>> toColumns,
            RowReader reader) {
        this.resourceType = resourceType;
        this.rowType = rowType;
        this.table = table;
        this.keyColumn = keyColumn;
        this.columns = keyColumn + ", version, last_updated, " + furtherColumns;
        this.toColumns = toColumns;
        this.reader = reader;
    }

    /** The tables that a resource of this type may have rows in; none for most types. */
    static List<ProjectionTable> filledBy(String resourceType) {
        return BY_RESOURCE_TYPE.getOrDefault(resourceType, List.of());
    }

    /** The resource types that have tables. */
    static Set<String> resourceTypes() {
        return BY_RESOURCE_TYPE.keySet();
    }

    static ProjectionTable of(ProjectionRow row) {
        return Arrays.stream(values())
                .filter(table -> table.rowType.isInstance(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table for " + row.getClass()));
    }

    String resourceType() {
        return resourceType;
    }

    String tableName() {
        return table;
    }

    String insert() {
        int count = columns.split(",", -1).length;
        return "insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    String deleteOne() {
        return "delete from " + table + " where " + keyColumn + " = ?";
    }

    /** The next so many ids of resources that have rows, after the one given. */
    String selectKeysAfter() {
        return "select distinct " + keyColumn + " from " + table + " where " + keyColumn + " > ? order by " + keyColumn
                + " fetch first ? rows only";
    }

    /** All rows of the resources with the ids in the parameter {@code ids}. */
    String selectSome() {
        return "select " + columns + " from " + table + " where " + keyColumn + " in (:ids)";
    }

    /** The records that the rows of those resources belong to. */
    String selectRecords() {
        String record = this == MEDICATION ? "'" + ProjectionRow.DRUGS + "'" : "patient_id";
        return "select distinct " + record + " from " + table + " where " + keyColumn + " in (:ids)";
    }

    /** In the order of the columns. */
    @Nullable
    Object[] toColumns(ProjectionRow row) {
        List<@Nullable Object> values = new ArrayList<>(
                List.of(row.resourceId(), row.origin().version(), row.origin().lastUpdatedMs()));
        values.addAll(toColumns.apply(row));
        return values.toArray();
    }

    ProjectionRow read(ResultSet row) throws SQLException {
        Origin origin = new Origin(row.getString(keyColumn), row.getLong("version"), row.getLong("last_updated"));
        return reader.read(origin, row);
    }

    /** The mapping of each kind of row to its columns and back. */
    static final class Rows {

        static List<@Nullable Object> ofPatient(ProjectionRow row) {
            PatientRow patient = (PatientRow) row;
            return Arrays.asList(patient.sex(), patient.birthDay());
        }

        static ProjectionRow patient(Origin origin, ResultSet row) throws SQLException {
            return new PatientRow(origin, row.getString("sex"), row.getObject("birth_day", Long.class));
        }

        static List<@Nullable Object> ofScore(ProjectionRow row) {
            ScoreRow score = (ScoreRow) row;
            return Arrays.asList(
                    score.patientId(),
                    score.instrument(),
                    score.score(),
                    score.time().timeMs(),
                    score.time().epochDay(),
                    score.time().dateOnly());
        }

        static ProjectionRow score(Origin origin, ResultSet row) throws SQLException {
            return new ScoreRow(
                    origin, row.getString("patient_id"), row.getString("instrument"), row.getInt("score"), time(row));
        }

        static List<@Nullable Object> ofDose(ProjectionRow row) {
            DoseRow dose = (DoseRow) row;
            Substance substance = dose.substance();
            Code route = dose.route();
            return Arrays.asList(
                    dose.patientId(),
                    dose.medicationId(),
                    substance == null ? null : substance.code(),
                    dose.encounterId(),
                    dose.sessionId(),
                    dose.doseMg(),
                    route == null ? null : route.system(),
                    route == null ? null : route.code(),
                    route == null ? null : route.display(),
                    dose.time().timeMs(),
                    dose.time().epochDay(),
                    dose.time().dateOnly());
        }

        static ProjectionRow dose(Origin origin, ResultSet row) throws SQLException {
            String substance = row.getString("substance");
            String routeCode = row.getString("route_code");
            return new DoseRow(
                    origin,
                    row.getString("patient_id"),
                    row.getString("medication_id"),
                    substance == null ? null : Substance.ofProjected(substance),
                    row.getString("encounter_id"),
                    row.getString("session_id"),
                    row.getBigDecimal("dose_mg"),
                    routeCode == null
                            ? null
                            : new Code(row.getString("route_system"), routeCode, row.getString("route_display")),
                    time(row));
        }

        static List<@Nullable Object> ofMedication(ProjectionRow row) {
            return Arrays.asList(((MedicationRow) row).substance().code());
        }

        static ProjectionRow medication(Origin origin, ResultSet row) throws SQLException {
            return new MedicationRow(origin, Substance.ofProjected(row.getString("substance")));
        }

        static List<@Nullable Object> ofAdverseEffect(ProjectionRow row) {
            AdverseEffectRow effect = (AdverseEffectRow) row;
            ClinicalTime time = effect.time();
            return Arrays.asList(
                    effect.ordinal(),
                    effect.patientId(),
                    effect.doseId(),
                    effect.encounterId(),
                    effect.effect().system(),
                    effect.effect().code(),
                    effect.effect().display(),
                    effect.severity(),
                    time == null ? null : time.timeMs(),
                    time == null ? null : time.epochDay(),
                    time != null && time.dateOnly());
        }

        static ProjectionRow adverseEffect(Origin origin, ResultSet row) throws SQLException {
            boolean isTimed = row.getObject("time_ms") != null;
            return new AdverseEffectRow(
                    origin,
                    row.getInt("ordinal"),
                    row.getString("patient_id"),
                    row.getString("dose_id"),
                    row.getString("encounter_id"),
                    new Code(
                            row.getString("effect_system"),
                            row.getString("effect_code"),
                            row.getString("effect_display")),
                    row.getString("severity"),
                    isTimed ? time(row) : null);
        }

        static ClinicalTime time(ResultSet row) throws SQLException {
            return new ClinicalTime(row.getLong("time_ms"), row.getLong("epoch_day"), row.getBoolean("date_only"));
        }
    }
}
