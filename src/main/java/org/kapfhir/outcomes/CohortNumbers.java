package org.kapfhir.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;
import org.kapfhir.outcomes.statistics.Sample;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * Counts and sums of a cohort and its strata in five statements, however many people, strata and instruments there are.
 *
 * <p>Each statement groups by all stratifiers at once; the margins are added up here.
 */
final class CohortNumbers {
    private static final String IN_PERIOD = "index_day between :startDay and :endDay";

    /** Grouped instead of joined, so that no database looks the courses up person by person. */
    private static final String ENROLLMENT = """
            ,
            person as (
                select patient_id, coalesce(max(strata), max(own_strata)) as strata, max(index_day) as index_day,
                    max(doses) as doses
                from (
                    select c.patient_id, c.strata, cast(null as varchar) as own_strata, c.index_day, c.doses from course c
                    union all
                    select p.patient_id, null, %1$s, null, null from member p
                ) as known
                group by patient_id
            )
            select strata, count(*) as enrolled, count(index_day) as with_index_dose,
                count(case when %2$s then 1 end) as treated,
                coalesce(sum(case when %2$s then doses end), 0) as sessions
            from person
            group by strata
            """;

    private static final String CELLS = """
            ,
            paired as (
                select j.*, case when j.followup is not null then j.baseline end as paired_baseline,
                    j.baseline - j.followup as change, %1$s as severity
                from judged j
                where j.baseline is not null
            )
            select strata, severity, instrument, timepoint, count(*) as with_baseline, count(followup) as n,
                sum(paired_baseline) as baseline_sum, sum(paired_baseline * paired_baseline) as baseline_squares,
                sum(followup) as followup_sum, sum(followup * followup) as followup_squares,
                sum(change) as change_sum, sum(change * change) as change_squares,
                sum(is_response) as responses, sum(is_remission) as remissions, sum(is_worsened) as worsened
            from paired
            group by strata, severity, instrument, timepoint
            """;

    private static final String SPELLS = """

            select j.strata, %1$s as severity, j.instrument, j.is_lost, j.lasted
            from durability j
            """;

    private static final String EFFECTS = """
            ,
            split as (
                select %1$s as strata, e.effect_system, e.effect_code, e.effect_display from session_effect e %2$s
            )
            select strata, effect_system, effect_code, max(effect_display) as effect_display, count(*) as sessions
            from split
            group by strata, effect_system, effect_code
            """;

    private static final String MONITORING = """
            ,
            split as (
                select %1$s as strata, e.is_before, e.is_at_peak, e.is_observed from monitored e %2$s
            )
            select strata, sum(is_before) as before_dose, sum(is_at_peak) as at_peak, sum(is_observed) as observed,
                sum(is_before * is_at_peak * is_observed) as complete
            from split
            group by strata
            """;

    private static final String COURSE_OF_SESSION = "join course c on c.patient_id = e.patient_id";

    private final NamedParameterJdbcOperations jdbc;

    CohortNumbers(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    CohortSummary of(OutcomeRequest request, People.Cohort people) {
        Map<String, Object> parameters = new HashMap<>(request.sqlParameters());
        parameters.putAll(people.parameters());
        Set<Stratifier> strata = request.stratifiers();
        CohortTally tally = new CohortTally(request.instruments(), strata);
        String severity = ResponseSql.severity("j.instrument", "j.baseline", strata);
        String ofSession = strata.isEmpty() ? "''" : "c.strata";
        String course = strata.isEmpty() ? "" : COURSE_OF_SESSION;
        read(
                CourseSql.courses(people, strata)
                        + ENROLLMENT.formatted(StratifierSql.withoutCourse(strata), IN_PERIOD),
                parameters,
                row -> tally.add(tally.ofPerson(row), enrollment(row)));
        read(
                CourseSql.points(people, strata) + CELLS.formatted(severity),
                parameters,
                row -> tally.add(
                        tally.ofScore(row),
                        instrument(row),
                        Timepoint.ofCode(row.getString("timepoint")),
                        row.getLong("with_baseline"),
                        analyzed(row)));
        read(
                DurabilitySql.durability(people, strata) + SPELLS.formatted(severity),
                parameters,
                row -> tally.add(tally.ofScore(row), instrument(row), spell(row)));
        read(
                SessionSql.effects(people, strata) + EFFECTS.formatted(ofSession, course),
                parameters,
                row -> tally.add(tally.ofPerson(row), effect(row), row.getLong("sessions")));
        read(
                SessionSql.monitoring(people, strata) + MONITORING.formatted(ofSession, course),
                parameters,
                row -> tally.add(tally.ofPerson(row), monitoring(row)));
        long enrolled = tally.enrolled();
        return tally.summary(
                people.members().map(members -> members.size() - enrolled).orElse(0L));
    }

    private void read(String sql, Map<String, Object> parameters, RowCallbackHandler rows) {
        jdbc.query(sql, parameters, rows);
    }

    private static Instrument instrument(ResultSet row) throws SQLException {
        return Instrument.ofProjected(row.getString("instrument"));
    }

    private static Enrollment enrollment(ResultSet row) throws SQLException {
        return new Enrollment(
                row.getLong("enrolled"),
                row.getLong("with_index_dose"),
                row.getLong("treated"),
                row.getLong("sessions"));
    }

    private static Analyzed analyzed(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        return new Analyzed(
                new Sample(n, row.getLong("baseline_sum"), row.getLong("baseline_squares")),
                new Sample(n, row.getLong("followup_sum"), row.getLong("followup_squares")),
                new Sample(n, row.getLong("change_sum"), row.getLong("change_squares")),
                row.getLong("responses"),
                row.getLong("remissions"),
                row.getLong("worsened"));
    }

    private static Spell spell(ResultSet row) throws SQLException {
        return new Spell((double) row.getLong("lasted") / CourseSql.DAY_MS, row.getInt("is_lost") == 1);
    }

    private static Code effect(ResultSet row) throws SQLException {
        return new Code(row.getString("effect_system"), row.getString("effect_code"), row.getString("effect_display"));
    }

    private static Monitoring monitoring(ResultSet row) throws SQLException {
        return new Monitoring(
                row.getLong("before_dose"), row.getLong("at_peak"), row.getLong("observed"), row.getLong("complete"));
    }
}
