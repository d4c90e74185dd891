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
    private static final String IN_PERIOD = "c.index_day between :startDay and :endDay";

    private static final String ENROLLMENT = """

            select %1$s count(*) as enrolled, count(c.patient_id) as with_index_dose,
                count(case when %3$s then 1 end) as treated,
                coalesce(sum(case when %3$s then c.doses end), 0) as sessions
            from member m
            left join course c on c.patient_id = m.patient_id
            %2$s
            """;

    private static final String CELLS = """
            ,
            paired as (
                select j.*, case when j.followup is not null then j.baseline end as paired_baseline,
                    j.baseline - j.followup as change
                from judged j
                where j.baseline is not null
            )
            select %1$s p.instrument, p.timepoint, count(*) as with_baseline, count(p.followup) as n,
                sum(p.paired_baseline) as baseline_sum, sum(p.paired_baseline * p.paired_baseline) as baseline_squares,
                sum(p.followup) as followup_sum, sum(p.followup * p.followup) as followup_squares,
                sum(p.change) as change_sum, sum(p.change * p.change) as change_squares,
                sum(p.is_response) as responses, sum(p.is_remission) as remissions, sum(p.is_worsened) as worsened
            from paired p
            %2$s
            group by %3$s p.instrument, p.timepoint
            """;

    private static final String SPELLS = """

            select %1$s d.instrument, d.is_lost, d.lasted
            from durability d
            %2$s
            """;

    private static final String EFFECTS = """

            select %1$s e.effect_system, e.effect_code, max(e.effect_display) as effect_display, count(*) as sessions
            from session_effect e
            %2$s
            group by %1$s e.effect_system, e.effect_code
            """;

    private static final String MONITORING = """

            select %1$s coalesce(sum(r.is_before), 0) as before_dose, coalesce(sum(r.is_at_peak), 0) as at_peak,
                coalesce(sum(r.is_observed), 0) as observed,
                coalesce(sum(r.is_before * r.is_at_peak * r.is_observed), 0) as complete
            from monitored r
            %2$s
            %3$s
            """;

    private final NamedParameterJdbcOperations jdbc;

    CohortNumbers(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    CohortSummary of(OutcomeRequest request, People.Cohort people) {
        Map<String, Object> parameters = new HashMap<>(request.sqlParameters());
        parameters.putAll(people.parameters());
        Set<Stratifier> strata = request.stratifiers();
        CohortTally tally = new CohortTally(request.instruments(), strata);
        read(enrollment(people, strata), parameters, row -> tally.add(tally.ofPerson(row), enrollment(row)));
        read(
                CourseSql.points(people)
                        + StratifierSql.persons(strata)
                        + CELLS.formatted(
                                StratifierSql.columnsOfScores(strata, "p", true),
                                StratifierSql.join(strata, "p"),
                                StratifierSql.columnsOfScores(strata, "p", false)),
                parameters,
                row -> tally.add(
                        tally.ofScore(row),
                        instrument(row),
                        Timepoint.ofCode(row.getString("timepoint")),
                        row.getLong("with_baseline"),
                        analyzed(row)));
        read(
                DurabilitySql.durability(people)
                        + StratifierSql.persons(strata)
                        + SPELLS.formatted(
                                StratifierSql.columnsOfScores(strata, "d", true), StratifierSql.join(strata, "d")),
                parameters,
                row -> tally.add(tally.ofScore(row), instrument(row), spell(row)));
        read(
                SessionSql.effects(people)
                        + StratifierSql.persons(strata)
                        + EFFECTS.formatted(StratifierSql.columns(strata), StratifierSql.join(strata, "e")),
                parameters,
                row -> tally.add(tally.ofPerson(row), effect(row), row.getLong("sessions")));
        read(monitoring(people, strata), parameters, row -> tally.add(tally.ofPerson(row), monitoring(row)));
        long enrolled = tally.enrolled();
        return tally.summary(
                people.members().map(members -> members.size() - enrolled).orElse(0L));
    }

    private void read(String sql, Map<String, Object> parameters, RowCallbackHandler rows) {
        jdbc.query(sql, parameters, rows);
    }

    private static String enrollment(People people, Set<Stratifier> strata) {
        String columns = StratifierSql.columns(strata);
        return CourseSql.courses(people)
                + StratifierSql.persons(strata)
                + ENROLLMENT.formatted(columns, StratifierSql.join(strata, "m"), IN_PERIOD)
                + groupBy(columns);
    }

    private static String monitoring(People people, Set<Stratifier> strata) {
        String columns = StratifierSql.columns(strata);
        return SessionSql.monitoring(people)
                + StratifierSql.persons(strata)
                + MONITORING.formatted(columns, StratifierSql.join(strata, "r"), groupBy(columns));
    }

    private static String groupBy(String columns) {
        return columns.isEmpty() ? "" : "group by " + columns.substring(0, columns.lastIndexOf(','));
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
