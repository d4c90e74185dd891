package org.kapfhir.outcomes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The stratum of each person, as a common table expression on those of {@link CourseSql}; only what is asked for.
 *
 * <p>What the record does not say is {@code unknown}, as it is for people without an index dose, whose sex alone is known.
 */
final class StratifierSql {
    /** At least six weeks at an adequate dose (payer policies), inside the episode. */
    private static final int ADEQUATE_TRIAL_DAYS = 42;

    /** Fava 2018, Popova 2019: two adequate trials in the current episode. */
    private static final int FAILED_TRIALS = 2;

    private StratifierSql() {}

    private static final String ROUTE = """
            case i.route_code
                    when '47625008' then 'intravenous' when '78421000' then 'intramuscular'
                    when '34206005' then 'subcutaneous' when '46713006' then 'nasal' when '26643006' then 'oral'
                    when '37839007' then 'sublingual' when '54471007' then 'buccal'
                    else case when i.route_code is null then 'unknown' else 'other' end end""";

    private static final String SEX = "coalesce(m.sex, 'unknown')";

    /** Diagnoses that were active on the day of the index dose. */
    private static final String ACTIVE = """
            from kap_condition k
                    where k.patient_id = m.patient_id
                        and (k.onset_day is null or k.onset_day <= c.index_day)
                        and (k.abatement_day > c.index_day or (k.abatement_day is null and k.is_active))""";

    private static final String INDICATION =
            """
            coalesce((select case when count(distinct k.diagnosis) > 1 then 'several' else max(k.diagnosis) end
                    from (select a.patient_id, a.onset_day, a.abatement_day, a.is_active,
                            case a.diagnosis when 'resistant-depression' then 'depression' else a.diagnosis end as diagnosis
                        from kap_condition a) k
                    %s), 'unknown')""".formatted(ACTIVE.substring("from kap_condition k".length()).strip());

    /** Completed years, from the two dates written as numbers such as 20260110. */
    private static final String AGE_BAND =
            """
            case when m.birth_day is null or c.index_day is null then 'unknown'
                    when %1$s < 18 then '0-17' when %1$s < 35 then '18-34' when %1$s < 50 then '35-49'
                    when %1$s < 65 then '50-64' else '65+' end""".formatted("(%s - %s) / 10000".formatted(asNumber("c.index_day"), asNumber("m.birth_day")));

    /** What a stored screening found, else two failed trials in the episode or a diagnosis that says so, else unknown. */
    private static final String TREATMENT_RESISTANCE = """
            case (select max(a.treatment_resistance) from kap_assessment a
                        where a.patient_id = m.patient_id and a.time_ms = (select max(l.time_ms) from kap_assessment l
                            where l.patient_id = m.patient_id and l.epoch_day <= c.index_day))
                    when 'met' then 'met' when 'not-met' then 'not-met'
                    else case when exists (select 1 %1$s
                            and (k.diagnosis = 'resistant-depression'
                                or coalesce(k.onset_day, k.recorded_day) is not null and
                                    (select count(distinct t.drug) from kap_trial t
                                    where t.patient_id = k.patient_id and t.to_day <= c.index_day
                                        and t.to_day - greatest(t.from_day, coalesce(k.onset_day, k.recorded_day)) >= %2$d)
                                    >= %3$d))
                        then 'met' else 'unknown' end end""".formatted(ACTIVE, ADEQUATE_TRIAL_DAYS, FAILED_TRIALS);

    /** A further table expression, {@code person}; none if no stratum belongs to the person. */
    static String persons(Set<Stratifier> stratifiers) {
        List<Stratifier> ofPerson = ofPerson(stratifiers);
        return ofPerson.isEmpty()
                ? ""
                : """
                ,
                person as (
                    select m.patient_id,
                        %s
                    from member m
                    left join course c on c.patient_id = m.patient_id
                    left join dose i on i.patient_id = m.patient_id and i.ordinal = 1
                    offset 0 rows
                )""".formatted(ofPerson.stream()
                        .map(stratifier -> expression(stratifier) + " as " + stratifier.column())
                        .collect(Collectors.joining(",\n        ")));
    }

    /** Joins the strata to a table that has people. */
    static String join(Set<Stratifier> stratifiers, String alias) {
        return ofPerson(stratifiers).isEmpty() ? "" : "join person s on s.patient_id = " + alias + ".patient_id";
    }

    /** The columns of the strata, each followed by a comma. */
    static String columns(Set<Stratifier> stratifiers) {
        return ofPerson(stratifiers).stream()
                .map(stratifier -> "s." + stratifier.column() + ", ")
                .collect(Collectors.joining());
    }

    /** With the band of the baseline too, where that is asked for; named in a select, bare in a group by. */
    static String columnsOfScores(Set<Stratifier> stratifiers, String alias, boolean isNamed) {
        if (!stratifiers.contains(Stratifier.BASELINE_SEVERITY)) {
            return columns(stratifiers);
        }
        return columns(stratifiers)
                + ResponseSql.severity(alias + ".instrument", alias + ".baseline")
                + (isNamed ? " as " + Stratifier.BASELINE_SEVERITY.column() : "")
                + ", ";
    }

    private static List<Stratifier> ofPerson(Set<Stratifier> stratifiers) {
        return stratifiers.stream().filter(Stratifier::isOfPerson).sorted().toList();
    }

    private static String expression(Stratifier stratifier) {
        return switch (stratifier) {
            case ROUTE -> ROUTE;
            case INDICATION -> INDICATION;
            case SEX -> SEX;
            case AGE_BAND -> AGE_BAND;
            case TREATMENT_RESISTANCE -> TREATMENT_RESISTANCE;
            case BASELINE_SEVERITY -> throw new IllegalArgumentException("The severity belongs to a score");
        };
    }

    private static String asNumber(String epochDay) {
        String date = "(date '1970-01-01' + cast(" + epochDay + " as integer))";
        return "cast(extract(year from %1$s) * 10000 + extract(month from %1$s) * 100 + extract(day from %1$s) as integer)"
                .formatted(date);
    }
}
