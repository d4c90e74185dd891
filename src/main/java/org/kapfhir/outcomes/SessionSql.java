package org.kapfhir.outcomes;

import java.time.Duration;

/** What happened in the sessions, as common table expressions on those of {@link CourseSql}. */
final class SessionSql {
    /** Assumption of the guide's logic: how long before the dose a reading is one before the dose. */
    private static final long BEFORE_MS = Duration.ofHours(2).toMillis();

    /** Assumption of the guide's logic: about 40 minutes is from 30 to 60. */
    private static final long PEAK_FROM_MS = Duration.ofMinutes(30).toMillis();

    private static final long PEAK_TO_MS = Duration.ofMinutes(60).toMillis();

    /** Spravato US label, section 2: no leaving before two hours. */
    private static final long OBSERVED_MS = Duration.ofHours(2).toMillis();

    private SessionSql() {}

    private static final String SESSIONS = """
            session as (
                select d.* from dose d where d.index_day between :startDay and :endDay
            )""";

    /** An event belongs to the doses it suspects, else to its encounter's, else to the one in the 24 hours before. */
    private static final String EFFECTS = """
            attributable as (
                select e.adverse_event_id, e.effect_system, e.effect_code, e.effect_display, e.severity, d.dose_id,
                    d.patient_id,
                    case when d.dose_id = e.dose_id then 1 when d.encounter_id = e.encounter_id then 2 else 3 end as kinship,
                    case when e.date_only or d.date_only then (e.epoch_day - d.epoch_day) * %1$d
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
                where kinship < 3 or since_dose between 0 and %1$d
            ),
            session_effect as (
                select effect_system, effect_code, dose_id, patient_id, max(effect_display) as effect_display,
                    max(case severity when 'mild' then 1 when 'moderate' then 2 when 'severe' then 3 end) as severity
                from attributed
                where kinship = 1 or preference = 1
                group by effect_system, effect_code, dose_id, patient_id
            )""".formatted(CourseSql.DAY_MS);

    /** The times of the readings count, not the names given to them; a bare date can place neither dose nor reading. */
    private static final String MONITORING = """
            reading as (
                select d.dose_id, d.patient_id, v.time_ms - d.time_ms as since_dose, v.systolic_mmhg, v.diastolic_mmhg
                from session d
                join kap_vitals v on v.patient_id = d.patient_id
                    and (v.dose_id = d.dose_id or v.session_id = d.session_id or v.encounter_id = d.encounter_id)
                where not v.date_only and not d.date_only and v.time_ms <= :asOf
            ),
            monitored as (
                select dose_id, patient_id,
                    max(case when since_dose between %d and 0 then 1 else 0 end) as is_before,
                    max(case when since_dose between %d and %d then 1 else 0 end) as is_at_peak,
                    max(case when since_dose >= %d then 1 else 0 end) as is_observed,
                    max(case when since_dose >= 0 then systolic_mmhg end) as peak_systolic,
                    max(case when since_dose >= 0 then diastolic_mmhg end) as peak_diastolic
                from reading
                group by dose_id, patient_id
            )""".formatted(-BEFORE_MS, PEAK_FROM_MS, PEAK_TO_MS, OBSERVED_MS);

    /** Ends with {@code session_effect}: one row per effect and session that had it. */
    static String effects(People people) {
        return CourseSql.doses(people) + ",\n" + SESSIONS + ",\n" + EFFECTS;
    }

    /** Ends with {@code monitored}: one row per session with a reading; pressures in mm[Hg], from the dose on. */
    static String monitoring(People people) {
        return CourseSql.doses(people) + ",\n" + SESSIONS + ",\n" + MONITORING;
    }
}
