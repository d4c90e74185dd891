package org.kapfhir.outcomes;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kapfhir.outcomes.Timepoint.Last;
import org.kapfhir.outcomes.Timepoint.LastAfterInduction;
import org.kapfhir.outcomes.Timepoint.Nearest;

/**
 * The one definition of course, baseline and follow-up, as common table expressions that H2 and PostgreSQL read alike;
 * the numbers of a person and of a cohort are selected from them.
 *
 * <p>Parameters: {@code asOf} (ms; nothing later is seen), {@code substances}, {@code instruments}, {@code startDay} and
 * {@code endDay} (epoch days of the index dose, inclusive), the thresholds, and those of {@link People}.
 *
 * <p>Two readings of the text that look odd are there for speed. The best score of each window is found by comparing
 * arrays, whose first differing element decides, so that one pass over the scores without any sorting is enough.
 * {@code offset 0 rows} keeps PostgreSQL from computing the elapsed time anew for each window, and the strata for each
 * score.
 */
final class CourseSql {
    static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long INDUCTION_MS = Duration.ofDays(28).toMillis();
    private static final int INDUCTION_DOSES = 8;
    private static final long BASELINE_MS = Duration.ofDays(14).toMillis();

    /** Farther from the index dose than any window but the last score of all, calendar days and clock changes included. */
    private static final long REACH_BEFORE_MS = Duration.ofDays(16).toMillis();

    private static final long REACH_AFTER_MS = Duration.ofDays(65).toMillis();

    /** Leaves three decimal digits for a score beside the time of its last update. */
    static final int SCORE_FACTOR = 1000;

    private CourseSql() {}

    private static final String MEMBERS = """
            with member as (
                select p.patient_id, p.sex, p.birth_day from kap_patient p where %s
            )""";

    /** Doses in order, each with the index dose of its course. */
    private static final String DOSES = """
            dose as (
                select d.dose_id, d.patient_id, d.encounter_id, d.session_id, d.dose_mg, d.route_system, d.route_code, d.route_display,
                    p.sex, p.birth_day, d.time_ms, d.epoch_day, d.date_only,
                    row_number() over course_order as ordinal,
                    first_value(d.time_ms) over course_order as index_ms,
                    first_value(d.epoch_day) over course_order as index_day,
                    first_value(d.date_only) over course_order as index_date_only
                from kap_dose d
                join member p on p.patient_id = d.patient_id
                left join kap_medication m on m.medication_id = d.medication_id
                where (d.substance in (:substances) or m.substance in (:substances))
                    and d.time_ms <= :asOf %s
                window course_order as (partition by d.patient_id order by d.time_ms, d.date_only desc, d.dose_id)
            )""";

    /** Time, day and whether there is a time of day, of the last dose of induction. */
    private static final String LAST_INDUCTION_DOSE =
            """
            max(case when ordinal <= %d and %s <= %d
                        then array[time_ms, epoch_day, cast(case when date_only then 0 else 1 end as bigint)] end)""".formatted(INDUCTION_DOSES, elapsed("", "index"), INDUCTION_MS);

    /** One row per person: the index dose, the last dose of induction, and the strata. */
    private static final String COURSES = """
            treatment as (
                select patient_id, count(*) as doses, max(sex) as sex, max(birth_day) as birth_day,
                    max(case when ordinal = 1 then route_code end) as index_route,
                    min(index_ms) as index_ms, min(index_day) as index_day,
                    max(case when index_date_only then 1 else 0 end) = 1 as index_date_only,
                    (%1$s)[1] as last_ms,
                    (%1$s)[2] as last_day,
                    (%1$s)[3] = 0 as last_date_only
                from dose
                group by patient_id
            ),
            course as (
                select c.*, %2$s as strata from treatment c offset 0 rows
            )""".formatted(LAST_INDUCTION_DOSE, "%s");

    /** Scores with the time since the index dose, and since the last dose of induction, in ms. */
    private static final String SCORES =
            """
            rated as (
                select s.patient_id, s.instrument, c.index_ms, c.index_day, c.index_date_only, s.time_ms, s.last_updated * %d + s.score as newest,
                    s.date_only or c.index_date_only as by_calendar,
                    %s as since_index,
                    %s as since_induction
                from kap_score s
                join course c on c.patient_id = s.patient_id
                where s.instrument in (:instruments) and s.time_ms <= :asOf %s
                offset 0 rows
            )""".formatted(SCORE_FACTOR, elapsed("s.", "c.index"), elapsed("s.", "c.last"), "%s");

    /** Beyond the reach of all other windows only the last score of all matters, and that one an index finds. */
    private static final String LAST_BEYOND_REACH = """
            (select max(array[0, s.time_ms, s.last_updated * %d + s.score]) from kap_score s
                        where s.patient_id = c.patient_id and s.instrument = c.instrument
                            and s.time_ms = (select max(l.time_ms) from kap_score l
                                where l.patient_id = c.patient_id and l.instrument = c.instrument
                                    and l.time_ms > c.index_ms + %d and l.time_ms <= :asOf))""".formatted(SCORE_FACTOR, REACH_AFTER_MS);

    private static final String BASELINE = """
            max(case when since_index between %d and 0 and not (by_calendar and since_index = 0)
                        then array[0, time_ms, newest] end)""".formatted(-BASELINE_MS);

    /** The score that counts in each window, as an array that ends in time, and last update with score. */
    private static final String CHOICES = """
            chosen as (
                select patient_id, instrument, min(index_ms) as index_ms, min(index_day) as index_day,
                    %s as baseline,
            %s
                from rated
                group by patient_id, instrument
            )""".formatted(
                    BASELINE,
                    Arrays.stream(Timepoint.values())
                            .map(timepoint -> "        " + choice(timepoint) + " as " + column(timepoint))
                            .collect(Collectors.joining(",\n")));

    private static final String UP_TO_INDEX =
            " and s.time_ms between c.index_ms - %d and c.index_ms".formatted(REACH_BEFORE_MS);

    /** The baseline alone, with the index dose. */
    private static final String STARTED = """
            started as (
                select patient_id, instrument, min(index_ms) as index_ms, min(index_day) as index_day,
                    max(case when index_date_only then 1 else 0 end) = 1 as index_date_only,
                    cast(mod((%s)[3], %d) as integer) as baseline
                from rated
                where index_day between :startDay and :endDay
                group by patient_id, instrument
            )""".formatted(BASELINE, SCORE_FACTOR);

    /** One row per person, instrument and timepoint with a score; the baseline may be missing. */
    private static final String POINTS = """
            picked as (
                select c.patient_id, c.instrument, c.index_day, t.timepoint, c.baseline,
                    case t.timepoint %s end as followup
                from chosen c
                cross join (values %s) as t (timepoint)
            ),
            point as (
                select p.patient_id, p.instrument, p.index_day, p.timepoint,
                    p.baseline[2] as baseline_ms, p.baseline[3] as baseline_newest,
                    p.followup[2] as followup_ms, p.followup[3] as followup_newest,
                    cast(mod(p.baseline[3], %d) as integer) as baseline,
                    cast(mod(p.followup[3], %d) as integer) as followup
                from picked p
                where p.index_day between :startDay and :endDay
                offset 0 rows
            ),
            judged as (
                select p.patient_id, p.instrument, p.index_day, p.timepoint, p.baseline_ms, p.baseline_newest,
                    p.followup_ms, p.followup_newest, p.baseline, p.followup,
                    case when %s then 1 else 0 end as is_response,
                    case when %s then 1 else 0 end as is_remission,
                    case when p.followup > p.baseline then 1 else 0 end as is_worsened
                from point p
            )""".formatted(
                    Arrays.stream(Timepoint.values())
                            .map(timepoint -> "when '" + timepoint.code() + "' then " + chosen(timepoint))
                            .collect(Collectors.joining(" ")),
                    Arrays.stream(Timepoint.values())
                            .map(timepoint -> "('" + timepoint.code() + "')")
                            .collect(Collectors.joining(", ")),
                    SCORE_FACTOR,
                    SCORE_FACTOR,
                    ResponseSql.response("p.instrument", "p.baseline", "p.followup"),
                    ResponseSql.remission("p.instrument", "p.followup"));

    static String members(People people) {
        return MEMBERS.formatted(people.condition());
    }

    static String doses(People people) {
        return members(people) + ",\n" + DOSES.formatted(ofPatient(people, "d."));
    }

    /** Ends with {@code course}, whose column {@code strata} is made of the stratifiers. */
    static String courses(People people, Set<Stratifier> stratifiers) {
        return doses(people) + ",\n" + COURSES.formatted(StratifierSql.ofCourse(people, stratifiers));
    }

    /** Ends with {@code judged}. */
    static String points(People people) {
        return courses(people, Set.of()) + ",\n" + SCORES.formatted(ofPatient(people, "s.") + withinReach(people))
                + ",\n" + CHOICES + ",\n" + POINTS;
    }

    /** Ends with {@code started}: one row per person and instrument with a baseline. */
    static String baselines(People people) {
        return courses(people, Set.of()) + ",\n" + SCORES.formatted(ofPatient(people, "s.") + UP_TO_INDEX) + ",\n"
                + STARTED;
    }

    /** Narrows a table at once; the members alone would do so only after all of it is read. */
    static String ofPatient(People people, String alias) {
        return people instanceof People.One ? "and " + alias + "patient_id = :patient" : "";
    }

    /** Leaves out scores that cannot matter: without a baseline, which is near the index, nobody is analyzed. */
    private static String withinReach(People people) {
        return people instanceof People.One
                ? ""
                : "and s.time_ms between c.index_ms - %d and c.index_ms + %d"
                        .formatted(REACH_BEFORE_MS, REACH_AFTER_MS);
    }
    /** Elapsed time, or calendar days if either side is a bare date, in ms. */
    static String elapsed(String moment, String origin) {
        return ("case when %1$sdate_only or %2$s_date_only then (%1$sepoch_day - %2$s_day) * %3$d"
                        + " else %1$stime_ms - %2$s_ms end")
                .formatted(moment, origin, DAY_MS);
    }

    private static String choice(Timepoint timepoint) {
        if (timepoint.window() instanceof Nearest window) {
            return "max(case when since_index between %d and %d then array[-abs(since_index - %d), time_ms, newest] end)"
                    .formatted(
                            window.from().toMillis(),
                            window.to().toMillis(),
                            window.nominal().toMillis());
        }
        if (timepoint.window() instanceof LastAfterInduction window) {
            return "max(case when since_induction between %d and %d then array[0, time_ms, newest] end)"
                    .formatted(window.from().toMillis(), window.to().toMillis());
        }
        if (timepoint.window() instanceof Last) {
            return "max(case when since_index > 0 then array[0, time_ms, newest] end)";
        }
        throw new IllegalArgumentException("No choice is written for " + timepoint);
    }

    private static String chosen(Timepoint timepoint) {
        String choice = "c." + column(timepoint);
        return timepoint.window() instanceof Last ? "coalesce(" + LAST_BEYOND_REACH + ", " + choice + ")" : choice;
    }

    private static String column(Timepoint timepoint) {
        return timepoint.name().toLowerCase(Locale.ROOT);
    }
}
