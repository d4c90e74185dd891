package org.kapfhir.outcomes;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements that read {@link PersonNumbers} of many people, each with the column {@code patient_id}. */
final class PersonNumbersSql {
    private static final Set<Stratifier> ALL = EnumSet.allOf(Stratifier.class);

    /** Grouped instead of joined, so that no database looks the courses up person by person. */
    private static final String COURSES = """
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
            select patient_id, strata, index_day, doses from person
            """;

    private static final String PAIRS = """

            select j.patient_id, j.instrument, j.timepoint, j.baseline, j.followup, j.is_response, j.is_remission,
                j.is_worsened
            from judged j
            where j.baseline is not null
            """;

    private static final String RESPONSES = """

            select j.patient_id, j.instrument, j.baseline, j.is_lost, j.lasted
            from durability j
            """;

    private static final String EFFECTS = """

            select patient_id, effect_system, effect_code, max(effect_display) as effect_display, count(*) as sessions
            from session_effect
            group by patient_id, effect_system, effect_code
            """;

    private static final String MONITORING = """

            select patient_id, sum(is_before) as before_dose, sum(is_at_peak) as at_peak, sum(is_observed) as observed,
                sum(is_before * is_at_peak * is_observed) as complete
            from monitored
            group by patient_id
            """;

    /** When the next thing happens that a question about a later moment would see. */
    private static final String NEXT = Stream.of("kap_score", "kap_dose", "kap_adverse_effect", "kap_vitals")
            .map("""
                    select t.patient_id, t.time_ms from member p join %s t on t.patient_id = p.patient_id
                    where t.time_ms > :asOf
                    """::formatted)
            .collect(Collectors.joining(" union all ", """

                    select patient_id, min(time_ms) as next_ms from (
                    """, ") as later group by patient_id"));

    private PersonNumbersSql() {}

    static String courses(People people) {
        return CourseSql.courses(people, ALL) + COURSES.formatted(StratifierSql.withoutCourse(ALL));
    }

    static String pairs(People people) {
        return CourseSql.points(people) + PAIRS;
    }

    static String responses(People people) {
        return DurabilitySql.durability(people) + RESPONSES;
    }

    static String effects(People people) {
        return SessionSql.effects(people) + EFFECTS;
    }

    static String monitoring(People people) {
        return SessionSql.monitoring(people) + MONITORING;
    }

    static String next(People people) {
        return CourseSql.members(people) + NEXT;
    }
}
