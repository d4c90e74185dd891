package org.kapfhir.outcomes;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kapfhir.outcomes.Timepoint.Last;
import org.kapfhir.outcomes.Timepoint.LastAfterInduction;
import org.kapfhir.outcomes.Timepoint.Nearest;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.instrument.ResponseRule.HalvedFromBaseline;
import org.kapfhir.outcomes.instrument.ResponseRule.PointsFromBaseline;

/**
 * The one definition of course, baseline, follow-up and response, as common table expressions that H2 and PostgreSQL
 * read alike; the numbers of a person and of a cohort are selected from them.
 *
 * <p>Parameters: {@code asOf} (ms; nothing later is seen), {@code substances}, {@code instruments}, {@code startDay} and
 * {@code endDay} (epoch days of the index dose, inclusive), and {@code patient} if narrowed to one.
 *
 * <p>Two readings of the text that look odd are there for speed. The best score of each window is found by comparing
 * arrays, whose first differing element decides, so that one pass over the scores without any sorting is enough.
 * {@code offset 0 rows} keeps PostgreSQL from computing the elapsed time anew for each window.
 */
final class CourseSql {
    private static final long DAY_MS = Duration.ofDays(1).toMillis();
    private static final long INDUCTION_MS = Duration.ofDays(28).toMillis();
    private static final int INDUCTION_DOSES = 8;
    private static final long BASELINE_MS = Duration.ofDays(14).toMillis();

    /** Farther from the index dose than any window but the last score of all, calendar days and clock changes included. */
    private static final long REACH_BEFORE_MS = Duration.ofDays(16).toMillis();

    private static final long REACH_AFTER_MS = Duration.ofDays(65).toMillis();

    /** Leaves three decimal digits for a score beside the time of its last update. */
    static final int SCORE_FACTOR = 1000;

    private CourseSql() {}

    /** Doses in order, each with the index dose of its course. */
    private static final String DOSES = """
            dose as (
                select d.dose_id, d.patient_id, d.encounter_id, d.dose_mg, d.route_system, d.route_code, d.route_display,
                    d.time_ms, d.epoch_day, d.date_only,
                    row_number() over course_order as ordinal,
                    first_value(d.time_ms) over course_order as index_ms,
                    first_value(d.epoch_day) over course_order as index_day,
                    first_value(d.date_only) over course_order as index_date_only
                from kap_dose d
                join kap_patient p on p.patient_id = d.patient_id
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

    /** One row per person: the index dose and the last dose of induction. */
    private static final String COURSES = """
            course as (
                select patient_id, count(*) as doses,
                    min(index_ms) as index_ms, min(index_day) as index_day,
                    max(case when index_date_only then 1 else 0 end) = 1 as index_date_only,
                    (%1$s)[1] as last_ms,
                    (%1$s)[2] as last_day,
                    (%1$s)[3] = 0 as last_date_only
                from dose
                group by patient_id
            )""".formatted(LAST_INDUCTION_DOSE);

    /** Scores with the time since the index dose, and since the last dose of induction, in ms. */
    private static final String SCORES =
            """
            rated as (
                select s.patient_id, s.instrument, c.index_ms, c.index_day, s.time_ms, s.last_updated * %d + s.score as newest,
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

    /** The score that counts in each window, as an array that ends in time, and last update with score. */
    private static final String CHOICES = """
            chosen as (
                select patient_id, instrument, min(index_ms) as index_ms, min(index_day) as index_day,
                    max(case when since_index between %d and 0 and not (by_calendar and since_index = 0)
                        then array[0, time_ms, newest] end) as baseline,
            %s
                from rated
                group by patient_id, instrument
            )""".formatted(
                    -BASELINE_MS,
                    Arrays.stream(Timepoint.values())
                            .map(timepoint -> "        " + choice(timepoint) + " as " + column(timepoint))
                            .collect(Collectors.joining(",\n")));

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
                    perInstrument(CourseSql::response),
                    perInstrument(CourseSql::remission));

    /** An event belongs to the doses it suspects, else to its encounter's, else to the one in the 24 hours before. */
    private static final String SESSIONS = """
            session as (
                select d.* from dose d where d.index_day between :startDay and :endDay
            ),
            attributable as (
                select e.adverse_event_id, e.effect_system, e.effect_code, e.effect_display, e.severity, d.dose_id,
                    case when d.dose_id = e.dose_id then 1 when d.encounter_id = e.encounter_id then 2 else 3 end as kinship,
                    case when e.date_only or d.date_only then (e.epoch_day - d.epoch_day) * %d
                        else e.time_ms - d.time_ms end as since_dose,
                    d.time_ms as dose_ms
                from kap_adverse_effect e
                join session d on d.patient_id = e.patient_id
                where e.time_ms is null or e.time_ms <= :asOf
            ),
            attributed as (
                select a.*, row_number() over (partition by adverse_event_id
                        order by kinship, case when since_dose >= 0 then 0 else 1 end, abs(since_dose), dose_ms desc, dose_id)
                        as preference
                from attributable a
                where kinship < 3 or since_dose between 0 and %d
            ),
            session_effect as (
                select effect_system, effect_code, dose_id, max(effect_display) as effect_display,
                    max(case severity when 'mild' then 1 when 'moderate' then 2 when 'severe' then 3 end) as severity
                from attributed
                where kinship = 1 or preference = 1
                group by effect_system, effect_code, dose_id
            )""".formatted(DAY_MS, DAY_MS);

    static String doses(Scope scope) {
        return "with " + DOSES.formatted(scope.ofPatient("d."));
    }

    static String courses(Scope scope) {
        return doses(scope) + ",\n" + COURSES;
    }

    /** Ends with {@code judged}. */
    static String points(Scope scope) {
        return courses(scope) + ",\n" + SCORES.formatted(scope.ofPatient("s.") + scope.withinReach()) + ",\n" + CHOICES
                + ",\n" + POINTS;
    }

    /** Ends with {@code session} and {@code session_effect}. */
    static String sessions(Scope scope) {
        return doses(scope) + ",\n" + SESSIONS;
    }

    /** Whose record is looked at. */
    enum Scope {
        EVERYONE,
        ONE_PATIENT;

        private String ofPatient(String alias) {
            return this == EVERYONE ? "" : "and " + alias + "patient_id = :patient";
        }

        /** Leaves out scores that cannot matter: without a baseline, which is near the index, nobody is analyzed. */
        private String withinReach() {
            return this == EVERYONE
                    ? "and s.time_ms between c.index_ms - %d and c.index_ms + %d"
                            .formatted(REACH_BEFORE_MS, REACH_AFTER_MS)
                    : "";
        }
    }

    /** Elapsed time, or calendar days if either side is a bare date, in ms. */
    private static String elapsed(String moment, String origin) {
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

    private static String perInstrument(Function<Instrument, String> condition) {
        return Arrays.stream(Instrument.values())
                .map(instrument ->
                        "(p.instrument = '" + instrument.code() + "' and " + condition.apply(instrument) + ")")
                .collect(Collectors.joining(" or "));
    }

    private static String response(Instrument instrument) {
        if (instrument.responseRule() instanceof HalvedFromBaseline) {
            return "p.baseline > 0 and (p.baseline - p.followup) * 2 >= p.baseline";
        }
        if (instrument.responseRule() instanceof PointsFromBaseline rule) {
            return "p.baseline - p.followup >= " + rule.points();
        }
        throw new IllegalArgumentException("No condition is written for the response in " + instrument);
    }

    private static String remission(Instrument instrument) {
        return "p.followup <= " + instrument.remissionAtMost();
    }
}
