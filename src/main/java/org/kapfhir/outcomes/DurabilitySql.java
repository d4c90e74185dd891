package org.kapfhir.outcomes;

/**
 * How long a first response lasts, as common table expressions on those of {@link CourseSql}.
 *
 * <p>The first response, its loss and the last score are each looked up in the index of the scores, from the front or
 * from the back, and the search ends where it finds one: the length of a course does not matter. Of several scores of one
 * instant only the newest counts.
 */
final class DurabilitySql {
    private DurabilitySql() {}

    private static final String RESPONSE = ResponseSql.response("s.instrument", "%1$s.baseline", "s.score");

    /** A score of the person, of which none is newer at the same instant. */
    private static final String SCORES_OF = """
            from kap_score s
                        where s.patient_id = %1$s.patient_id and s.instrument = %1$s.instrument and s.time_ms <= :asOf
                            and not exists (select 1 from kap_score n
                                where n.patient_id = s.patient_id and n.instrument = s.instrument and n.time_ms = s.time_ms
                                    and n.last_updated * %2$d + n.score > s.last_updated * %2$d + s.score)""";

    /** Time, day and whether it is a bare date, of the newest score at an instant. */
    private static final String AT = """
            (select max(array[s.last_updated * %2$d + s.score, s.time_ms, s.epoch_day, case when s.date_only then 1 else 0 end])
                        from kap_score s
                        where s.patient_id = f.patient_id and s.instrument = f.instrument and s.time_ms = f.%1$s)""";

    private static final String LASTING = """
            responded as (
                select b.patient_id, b.instrument, b.index_ms, b.index_day, b.index_date_only, b.baseline,
                    (select s.time_ms %1$s
                            and s.time_ms > b.index_ms
                            and (s.epoch_day > b.index_day or not (s.date_only or b.index_date_only))
                            and %2$s
                        order by s.time_ms
                        fetch first 1 row only) as response_ms
                from started b
                where b.baseline is not null
                offset 0 rows
            ),
            lasting as (
                select r.patient_id, r.instrument, r.index_ms, r.index_day, r.index_date_only, r.baseline, r.response_ms,
                    (select s.time_ms %3$s
                            and s.time_ms > r.response_ms
                            and not %4$s
                        order by s.time_ms
                        fetch first 1 row only) as loss_ms,
                    (select max(s.time_ms) from kap_score s
                        where s.patient_id = r.patient_id and s.instrument = r.instrument and s.time_ms <= :asOf) as last_ms
                from responded r
                where r.response_ms is not null
                offset 0 rows
            ),
            ending as (
                select l.*, coalesce(l.loss_ms, l.last_ms) as end_ms from lasting l offset 0 rows
            ),
            placed as (
                select f.patient_id, f.instrument, f.index_ms, f.index_day, f.index_date_only, f.baseline, f.loss_ms,
                    %5$s as began,
                    %6$s as ended
                from ending f
                offset 0 rows
            ),
            durability as (
                select p.patient_id, p.instrument, p.baseline,
                    case when p.loss_ms is null then 0 else 1 end as is_lost,
                    case when p.index_date_only or p.began[4] = 1 then 1 else 0 end as is_response_by_day,
                    case when p.index_date_only or p.began[4] = 1 then (p.began[3] - p.index_day) * %7$d
                        else p.began[2] - p.index_ms end as until_response,
                    case when p.began[4] = 1 or p.ended[4] = 1 then (p.ended[3] - p.began[3]) * %7$d
                        else p.ended[2] - p.began[2] end as lasted
                from placed p
            )""".formatted(
                    SCORES_OF.formatted("b", CourseSql.SCORE_FACTOR),
                    RESPONSE.formatted("b"),
                    SCORES_OF.formatted("r", CourseSql.SCORE_FACTOR),
                    RESPONSE.formatted("r"),
                    AT.formatted("response_ms", CourseSql.SCORE_FACTOR),
                    AT.formatted("end_ms", CourseSql.SCORE_FACTOR),
                    CourseSql.DAY_MS);

    /** Ends with {@code durability}: one row per person and instrument with a response; times in ms. */
    static String durability(People people) {
        return CourseSql.baselines(people) + ",\n" + LASTING;
    }
}
