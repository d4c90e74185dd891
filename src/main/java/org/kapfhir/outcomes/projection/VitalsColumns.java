package org.kapfhir.outcomes.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.VitalsRow;

/** How vital signs go into their table and come out. */
final class VitalsColumns {
    private VitalsColumns() {}

    static List<@Nullable Object> of(ProjectionRow row) {
        VitalsRow vitals = (VitalsRow) row;
        return Arrays.asList(
                vitals.patientId(),
                vitals.encounterId(),
                vitals.sessionId(),
                vitals.doseId(),
                vitals.monitoringPoint(),
                vitals.systolicMmHg(),
                vitals.diastolicMmHg(),
                vitals.heartRatePerMin(),
                vitals.oxygenSaturationPercent(),
                vitals.time().timeMs(),
                vitals.time().epochDay(),
                vitals.time().dateOnly());
    }

    static ProjectionRow read(Origin origin, ResultSet row) throws SQLException {
        return new VitalsRow(
                origin,
                row.getString("patient_id"),
                row.getString("encounter_id"),
                row.getString("session_id"),
                row.getString("dose_id"),
                row.getString("monitoring_point"),
                row.getBigDecimal("systolic_mmhg"),
                row.getBigDecimal("diastolic_mmhg"),
                row.getBigDecimal("heart_rate_per_min"),
                row.getBigDecimal("oxygen_saturation_percent"),
                ProjectionTable.Rows.time(row));
    }
}
