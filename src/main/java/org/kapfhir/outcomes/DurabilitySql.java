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

    /** The time, the day, and whether it is a bare date, of a score of the person, of which none is newer at its instant. */
    private static final String SCORE_OF = """
            (select array[s.time_ms, s.epoch_day, case when s.date_only then 1 else 0 end]
                        from kap_score s
                        where s.patient_id = %1$s.patient_id and s.instrument = %1$s.instrument and s.time_ms <= :asOf
                            and not exists (select 1 from kap_score n
                                where n.patient_id = s.patient_id and n.instrument = s.instrument and n.time_ms = s.time_ms
                                    and n.last_updated * %2$d + n.score > s.last_updated * %2$d + s.score)
                            and %3$s
                        order by s.time_ms %4$s
                        fetch first 1 row only)""";

    private static final String FIRST_RESPONSE = SCORE_OF.formatted(
            "b",
            CourseSql.SCORE_FACTOR,
            "s.time_ms > b.index_ms and (s.epoch_day > b.index_day or not (s.date_only or b.index_date_only)) and "
                    + RESPONSE.formatted("b"),
            "");

    private static final String LOSS = SCORE_OF.formatted(
            "r", CourseSql.SCORE_FACTOR, "s.time_ms > r.began[1] and not " + RESPONSE.formatted("r"), "");

    private static final String LAST = SCORE_OF.formatted("l", CourseSql.SCORE_FACTOR, "1 = 1", "desc");

    private static final String LASTING = """
            responded as (
                select b.patient_id, b.instrument, b.index_ms, b.index_day, b.index_date_only, b.baseline,
                    %1$s as began
                from started b
                where b.baseline is not null
                offset 0 rows
            ),
            lasting as (
                select r.*, %2$s as lost
                from responded r
                where r.began is not null
                offset 0 rows
            ),
            ending as (
                select l.*, case when l.lost is null then %3$s else l.lost end as ended
                from lasting l
                offset 0 rows
            ),
            durability as (
                select p.patient_id, p.instrument, p.baseline,
                    case when p.lost is null then 0 else 1 end as is_lost,
                    case when p.index_date_only or p.began[3] = 1 then 1 else 0 end as is_response_by_day,
                    case when p.index_date_only or p.began[3] = 1 then (p.began[2] - p.index_day) * %4$d
                        else p.began[1] - p.index_ms end as until_response,
                    case when p.began[3] = 1 or p.ended[3] = 1 then (p.ended[2] - p.began[2]) * %4$d
                        else p.ended[1] - p.began[1] end as lasted
                from ending p
            )""".formatted(FIRST_RESPONSE, LOSS, LAST, CourseSql.DAY_MS);

    /** Ends with {@code durability}: one row per person and instrument with a response; times in ms. */
    static String durability(People people) {
        return CourseSql.baselines(people) + ",\n" + LASTING;
    }
}
