-- The counts and sums of $summarize-outcomes from the registry tables, in SQL that Spark, PostgreSQL and H2 read alike.
--
-- Tables: kap_patients and kap_medications as the views make them; timed_doses and timed_scores, which are kap_doses and
-- kap_scores without rows that no window can place, and with time_ms (milliseconds since 1970-01-01T00:00:00Z), epoch_day
-- (calendar day in the registry's time zone, in days since 1970-01-01), date_only (the record gives a bare date) and
-- last_updated_ms. Parameter: :asOf, in milliseconds; nothing later is seen.
--
-- Windows: McInnes 2022 for the one after induction; the others are those of CodeSystem kap-timepoint.
with timepoint (code, origin, from_ms, nominal_ms, to_ms) as (
    values
        ('24h', 'index', 1, 86400000, 129600000),
        ('day-7', 'index', 432000000, 604800000, 864000000),
        ('week-2', 'index', 1036800000, 1209600000, 1468800000),
        ('week-4', 'index', 2073600000, 2419200000, 3024000000),
        ('week-8', 'index', 4233600000, 4838400000, 5443200000),
        ('post-induction', 'induction', 1209600000, null, 2678400000),
        ('latest', 'index', 1, null, 9000000000000)
),
dose as (
    select d.dose_id, d.patient_id, d.time_ms, d.epoch_day, d.date_only,
        row_number() over (partition by d.patient_id order by d.time_ms, d.date_only desc, d.dose_id) as ordinal
    from timed_doses d
    join kap_patients p on p.patient_id = d.patient_id
    left join kap_medications m on m.medication_id = d.medication_id
    where (d.substance = 'ketamine' or m.substance = 'ketamine') and d.time_ms <= :asOf
),
first_dose as (
    select patient_id, time_ms, epoch_day, date_only from dose where ordinal = 1
),
induction_dose as (
    select d.patient_id, d.time_ms, d.epoch_day, d.date_only,
        row_number() over (partition by d.patient_id order by d.ordinal desc) as from_the_last
    from dose d
    join first_dose f on f.patient_id = d.patient_id
    where d.ordinal <= 8
        and case when d.date_only or f.date_only then (d.epoch_day - f.epoch_day) * 86400000
            else d.time_ms - f.time_ms end <= 2419200000
),
rated as (
    select s.patient_id, s.instrument, cast(s.score as integer) as score, s.time_ms, s.last_updated_ms,
        s.date_only or f.date_only as by_calendar,
        case when s.date_only or f.date_only then (s.epoch_day - f.epoch_day) * 86400000
            else s.time_ms - f.time_ms end as since_index,
        case when s.date_only or l.date_only then (s.epoch_day - l.epoch_day) * 86400000
            else s.time_ms - l.time_ms end as since_induction
    from timed_scores s
    join first_dose f on f.patient_id = s.patient_id
    join induction_dose l on l.patient_id = s.patient_id and l.from_the_last = 1
    where s.time_ms <= :asOf
),
baseline as (
    select patient_id, instrument, score,
        row_number() over (partition by patient_id, instrument
            order by time_ms desc, last_updated_ms desc, score desc) as preference
    from rated
    where since_index between -1209600000 and 0 and not (by_calendar and since_index = 0)
),
followup as (
    select r.patient_id, r.instrument, t.code as timepoint, r.score,
        row_number() over (partition by r.patient_id, r.instrument, t.code
            order by case when t.nominal_ms is null then 0 else abs(r.since_index - t.nominal_ms) end,
                r.time_ms desc, r.last_updated_ms desc, r.score desc) as preference
    from rated r
    join timepoint t
        on case when t.origin = 'induction' then r.since_induction else r.since_index end between t.from_ms and t.to_ms
),
pair as (
    select b.instrument, t.code as timepoint, b.score as baseline, f.score as followup
    from baseline b
    cross join timepoint t
    left join followup f on f.patient_id = b.patient_id and f.instrument = b.instrument and f.timepoint = t.code
        and f.preference = 1
    where b.preference = 1
)
select instrument, timepoint,
    (select count(*) from kap_patients) as enrolled,
    (select count(*) from first_dose) as treated,
    count(*) as with_baseline,
    count(followup) as analyzable,
    sum(case when followup is not null then baseline else 0 end) as baseline_sum,
    sum(coalesce(followup, 0)) as followup_sum,
    count(case when instrument = 'pcl-5' and baseline - followup >= 10
        or instrument <> 'pcl-5' and baseline > 0 and (baseline - followup) * 2 >= baseline then 1 end) as responses,
    count(case when followup <= case instrument when 'madrs' then 12 when 'qids-sr16' then 5 when 'pcl-5' then 28 else 4 end
        then 1 end) as remissions,
    count(case when followup > baseline then 1 end) as worsened
from pair
group by instrument, timepoint
order by instrument, timepoint
