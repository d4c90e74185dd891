package org.kapfhir.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.EffectCount;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.CourseSql.Scope;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.Sample;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Counts and sums of everyone in three statements, however many people there are. */
final class CohortNumbers {
    private static final String ENROLLMENT = CourseSql.courses(Scope.EVERYONE) + """

            select (select count(*) from kap_patient) as enrolled, count(*) as with_index_dose,
                count(case when index_day between :startDay and :endDay then 1 end) as treated,
                sum(case when index_day between :startDay and :endDay then doses end) as sessions
            from course
            """;

    private static final String CELLS = CourseSql.points(Scope.EVERYONE) + """
            ,
            paired as (
                select j.*, case when j.followup is not null then j.baseline end as paired_baseline,
                    j.baseline - j.followup as change
                from judged j
                where j.baseline is not null
            )
            select instrument, timepoint, count(*) as with_baseline, count(followup) as n,
                sum(paired_baseline) as baseline_sum, sum(paired_baseline * paired_baseline) as baseline_squares,
                sum(followup) as followup_sum, sum(followup * followup) as followup_squares,
                sum(change) as change_sum, sum(change * change) as change_squares,
                sum(is_response) as responses, sum(is_remission) as remissions, sum(is_worsened) as worsened
            from paired
            group by instrument, timepoint
            """;

    private static final String EFFECTS = CourseSql.sessions(Scope.EVERYONE) + """

            select effect_system, effect_code, max(effect_display) as effect_display, count(*) as sessions
            from session_effect
            group by effect_system, effect_code
            order by effect_system, effect_code
            """;

    private final NamedParameterJdbcOperations jdbc;

    CohortNumbers(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    CohortSummary of(OutcomeRequest request) {
        Map<String, Object> parameters = request.sqlParameters();
        Enrollment enrollment = jdbc.query(ENROLLMENT, parameters, (row, number) -> enrollment(row))
                .get(0);
        List<Cell> cells = jdbc.query(CELLS, parameters, (row, number) -> cell(row));
        List<EffectCount> effects = jdbc.query(EFFECTS, parameters, (row, number) -> effect(row));
        return new CohortSummary(enrollment, complete(request.instruments(), cells), effects);
    }

    private static Enrollment enrollment(ResultSet row) throws SQLException {
        return new Enrollment(
                row.getLong("enrolled"),
                row.getLong("with_index_dose"),
                row.getLong("treated"),
                row.getLong("sessions"));
    }

    private static List<Cell> complete(List<Instrument> instruments, List<Cell> found) {
        Map<List<Object>, Cell> byKey = found.stream()
                .collect(Collectors.toMap(cell -> List.of(cell.instrument(), cell.timepoint()), Function.identity()));
        List<Cell> complete = new ArrayList<>();
        for (Instrument instrument : instruments) {
            for (Timepoint timepoint : Timepoint.values()) {
                complete.add(byKey.getOrDefault(
                        List.<Object>of(instrument, timepoint), Cell.empty(instrument, timepoint, 0)));
            }
        }
        return complete;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        return new Cell(
                Instrument.ofProjected(row.getString("instrument")),
                Timepoint.ofCode(row.getString("timepoint")),
                row.getLong("with_baseline"),
                new Analyzed(
                        new Sample(n, row.getLong("baseline_sum"), row.getLong("baseline_squares")),
                        new Sample(n, row.getLong("followup_sum"), row.getLong("followup_squares")),
                        new Sample(n, row.getLong("change_sum"), row.getLong("change_squares")),
                        row.getLong("responses"),
                        row.getLong("remissions"),
                        row.getLong("worsened")));
    }

    private static EffectCount effect(ResultSet row) throws SQLException {
        return new EffectCount(
                new Code(row.getString("effect_system"), row.getString("effect_code"), row.getString("effect_display")),
                row.getLong("sessions"));
    }
}
