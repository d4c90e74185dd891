package org.kapfhir.outcomes.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.AssessmentRow;
import org.kapfhir.outcomes.projection.ProjectionRow.ConditionRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.TrialRow;

/** How diagnoses, earlier trials and assessments go into their tables and come out. */
final class BackgroundColumns {
    private BackgroundColumns() {}

    static List<@Nullable Object> ofCondition(ProjectionRow row) {
        ConditionRow condition = (ConditionRow) row;
        return Arrays.asList(
                condition.patientId(),
                condition.diagnosis().code(),
                condition.isActive(),
                condition.onsetDay(),
                condition.recordedDay(),
                condition.abatementDay());
    }

    static ProjectionRow condition(Origin origin, ResultSet row) throws SQLException {
        return new ConditionRow(
                origin,
                row.getString("patient_id"),
                Diagnosis.ofProjected(row.getString("diagnosis")),
                row.getBoolean("is_active"),
                row.getObject("onset_day", Long.class),
                row.getObject("recorded_day", Long.class),
                row.getObject("abatement_day", Long.class));
    }

    static List<@Nullable Object> ofTrial(ProjectionRow row) {
        TrialRow trial = (TrialRow) row;
        return Arrays.asList(trial.patientId(), trial.drug(), trial.fromDay(), trial.toDay());
    }

    static ProjectionRow trial(Origin origin, ResultSet row) throws SQLException {
        return new TrialRow(
                origin,
                row.getString("patient_id"),
                row.getString("drug"),
                row.getLong("from_day"),
                row.getLong("to_day"));
    }

    static List<@Nullable Object> ofAssessment(ProjectionRow row) {
        AssessmentRow assessment = (AssessmentRow) row;
        return Arrays.asList(
                assessment.patientId(),
                assessment.result(),
                assessment.time().timeMs(),
                assessment.time().epochDay(),
                assessment.time().dateOnly());
    }

    static ProjectionRow assessment(Origin origin, ResultSet row) throws SQLException {
        return new AssessmentRow(
                origin,
                row.getString("patient_id"),
                row.getString("treatment_resistance"),
                ProjectionTable.Rows.time(row));
    }
}
