package org.kapfhir.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.PatientSummary.Dose;
import org.kapfhir.outcomes.PatientSummary.Effect;
import org.kapfhir.outcomes.PatientSummary.FirstResponse;
import org.kapfhir.outcomes.PatientSummary.Monitored;
import org.kapfhir.outcomes.PatientSummary.Point;
import org.kapfhir.outcomes.PatientSummary.Rating;
import org.kapfhir.outcomes.PatientSummary.Score;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ClinicalTime;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** The numbers of one person, from the same definitions as those of a cohort. */
final class PatientNumbers {
    private static final String EXISTS = "select count(*) from kap_patient where patient_id = :patient";

    /** Whose id is a parameter, so that the statements are written once. */
    private static final People SOMEONE = new People.One("");

    private static final String DOSES = CourseSql.doses(SOMEONE) + """

            select time_ms, epoch_day, date_only, dose_mg, route_system, route_code, route_display
            from dose
            where index_day between :startDay and :endDay
            order by ordinal
            """;

    /** Equal scores of one instant from two sources are one; the first by id is named. */
    private static final String POINTS = CourseSql.points(SOMEONE) + """

            select j.instrument, j.timepoint, j.baseline, j.followup, j.is_response, j.is_remission, j.is_worsened,
                b.score_id as baseline_id, b.time_ms as baseline_ms, b.epoch_day as baseline_day,
                b.date_only as baseline_date_only,
                f.score_id as followup_id, f.time_ms as followup_ms, f.epoch_day as followup_day,
                f.date_only as followup_date_only
            from judged j
            left join kap_score b on b.patient_id = j.patient_id and b.instrument = j.instrument
                and b.time_ms = j.baseline_ms and b.last_updated * %1$d + b.score = j.baseline_newest
            left join kap_score f on f.patient_id = j.patient_id and f.instrument = j.instrument
                and f.time_ms = j.followup_ms and f.last_updated * %1$d + f.score = j.followup_newest
            order by b.score_id, f.score_id
            """.formatted(CourseSql.SCORE_FACTOR);

    private static final String RESPONSES = DurabilitySql.durability(SOMEONE) + """

            select instrument, until_response, is_response_by_day, lasted, is_lost
            from durability
            """;

    private static final String MONITORED = SessionSql.monitoring(SOMEONE) + """

            select coalesce(sum(is_before), 0) as before_dose, coalesce(sum(is_at_peak), 0) as at_peak,
                coalesce(sum(is_observed), 0) as observed,
                coalesce(sum(is_before * is_at_peak * is_observed), 0) as complete,
                max(peak_systolic) as peak_systolic, max(peak_diastolic) as peak_diastolic
            from monitored
            """;

    private static final String EFFECTS = SessionSql.effects(SOMEONE) + """

            select effect_system, effect_code, max(effect_display) as effect_display, count(*) as sessions,
                max(severity) as severity
            from session_effect
            group by effect_system, effect_code
            order by effect_system, effect_code
            """;

    private static final List<String> SEVERITIES = List.of("mild", "moderate", "severe");

    private final NamedParameterJdbcOperations jdbc;

    PatientNumbers(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @return empty if there is no such patient */
    Optional<PatientSummary> of(String patientId, OutcomeRequest request) {
        Map<String, Object> parameters = new HashMap<>(request.sqlParameters());
        parameters.putAll(new People.One(patientId).parameters());
        Long known = jdbc.queryForObject(EXISTS, parameters, Long.class);
        if (known == null || known == 0) {
            return Optional.empty();
        }
        return Optional.of(new PatientSummary(
                jdbc.query(DOSES, parameters, (row, number) -> dose(row)),
                ratings(request.instruments(), parameters),
                jdbc.query(EFFECTS, parameters, (row, number) -> effect(row)),
                jdbc.query(MONITORED, parameters, (row, number) -> monitored(row))
                        .get(0)));
    }

    private List<Rating> ratings(List<Instrument> instruments, Map<String, Object> parameters) {
        Map<Instrument, Score> baselines = new EnumMap<>(Instrument.class);
        Map<Instrument, Map<Timepoint, Point>> points = new EnumMap<>(Instrument.class);
        jdbc.query(POINTS, parameters, row -> {
            Instrument instrument = Instrument.ofProjected(row.getString("instrument"));
            score(row, "baseline").ifPresent(score -> baselines.putIfAbsent(instrument, score));
            Optional<Score> followup = score(row, "followup");
            if (followup.isPresent()) {
                Point point = point(row, followup.get());
                points.computeIfAbsent(instrument, key -> new EnumMap<>(Timepoint.class))
                        .putIfAbsent(point.timepoint(), point);
            }
        });
        Map<Instrument, FirstResponse> responses = new EnumMap<>(Instrument.class);
        jdbc.query(RESPONSES, parameters, row -> {
            responses.put(Instrument.ofProjected(row.getString("instrument")), response(row));
        });
        List<Rating> ratings = new ArrayList<>();
        for (Instrument instrument : instruments) {
            ratings.add(new Rating(
                    instrument,
                    Optional.ofNullable(baselines.get(instrument)),
                    List.copyOf(points.getOrDefault(instrument, Map.of()).values()),
                    Optional.ofNullable(responses.get(instrument))));
        }
        return ratings;
    }

    private static Point point(ResultSet row, Score followup) throws SQLException {
        return new Point(
                Timepoint.ofCode(row.getString("timepoint")),
                followup,
                row.getInt("is_response") == 1,
                row.getInt("is_remission") == 1,
                row.getInt("is_worsened") == 1);
    }

    private static Optional<Score> score(ResultSet row, String column) throws SQLException {
        String observationId = row.getString(column + "_id");
        if (observationId == null) {
            return Optional.empty();
        }
        ClinicalTime time = new ClinicalTime(
                row.getLong(column + "_ms"), row.getLong(column + "_day"), row.getBoolean(column + "_date_only"));
        return Optional.of(new Score(row.getInt(column), time, observationId));
    }

    private static Dose dose(ResultSet row) throws SQLException {
        return new Dose(
                new ClinicalTime(row.getLong("time_ms"), row.getLong("epoch_day"), row.getBoolean("date_only")),
                row.getBigDecimal("dose_mg"),
                route(row));
    }

    private static @Nullable Code route(ResultSet row) throws SQLException {
        String code = row.getString("route_code");
        return code == null ? null : new Code(row.getString("route_system"), code, row.getString("route_display"));
    }

    private static FirstResponse response(ResultSet row) throws SQLException {
        return new FirstResponse(
                row.getLong("until_response"),
                row.getInt("is_response_by_day") == 1,
                row.getLong("lasted"),
                row.getInt("is_lost") == 1);
    }

    private static Monitored monitored(ResultSet row) throws SQLException {
        return new Monitored(
                row.getLong("before_dose"),
                row.getLong("at_peak"),
                row.getLong("observed"),
                row.getLong("complete"),
                row.getBigDecimal("peak_systolic"),
                row.getBigDecimal("peak_diastolic"));
    }

    private static Effect effect(ResultSet row) throws SQLException {
        int severity = row.getInt("severity");
        return new Effect(
                new Code(row.getString("effect_system"), row.getString("effect_code"), row.getString("effect_display")),
                row.getInt("sessions"),
                severity == 0 ? null : SEVERITIES.get(severity - 1));
    }
}
