package org.kapfhir.outcomes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The strata of each person in one column, only what is asked for: the statements carry it along instead of joining people
 * again.
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
            case c.index_route
                    when '47625008' then 'intravenous' when '78421000' then 'intramuscular'
                    when '34206005' then 'subcutaneous' when '46713006' then 'nasal' when '26643006' then 'oral'
                    when '37839007' then 'sublingual' when '54471007' then 'buccal'
                    else case when c.index_route is null then 'unknown' else 'other' end end""";

    private static final String SEX = "coalesce(%s.sex, 'unknown')";

    /** Diagnoses that were active on the day of the index dose. */
    private static final String ACTIVE = """
            from kap_condition k
                    where k.patient_id = c.patient_id
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
            case when c.birth_day is null then 'unknown'
                    when %1$s < 18 then '0-17' when %1$s < 35 then '18-34' when %1$s < 50 then '35-49'
                    when %1$s < 65 then '50-64' else '65+' end""".formatted("(%s - %s) / 10000".formatted(asNumber("c.index_day"), asNumber("c.birth_day")));

    /** What a stored screening found, else two failed trials in the episode or a diagnosis that says so, else unknown. */
    private static String treatmentResistance(People people) {
        return """
            case (select max(a.treatment_resistance) from kap_assessment a
                        where a.patient_id = c.patient_id %4$s and a.time_ms = (select max(l.time_ms) from kap_assessment l
                            where l.patient_id = c.patient_id and l.epoch_day <= c.index_day %5$s))
                    when 'met' then 'met' when 'not-met' then 'not-met'
                    else case when exists (select 1 %1$s
                            and (k.diagnosis = 'resistant-depression'
                                or coalesce(k.onset_day, k.recorded_day) is not null and
                                    (select count(distinct t.drug) from kap_trial t
                                    where t.patient_id = k.patient_id and t.to_day <= c.index_day %6$s
                                        and t.to_day - greatest(t.from_day, coalesce(k.onset_day, k.recorded_day)) >= %2$d)
                                    >= %3$d))
                        then 'met' else 'unknown' end end""".formatted(
                        ACTIVE,
                        ADEQUATE_TRIAL_DAYS,
                        FAILED_TRIALS,
                        people.seen("RiskAssessment", "a.assessment_id"),
                        people.seen("RiskAssessment", "l.assessment_id"),
                        people.seen("MedicationStatement", "t.trial_id"));
    }

    /** Of a course {@code c} of one of the people: the strata in the order of the stratifiers. */
    static String ofCourse(People people, Set<Stratifier> stratifiers) {
        return joined(stratifiers, stratifier -> expression(people, stratifier));
    }

    /** Of a person {@code p} without a course. */
    static String withoutCourse(Set<Stratifier> stratifiers) {
        return joined(stratifiers, stratifier -> stratifier == Stratifier.SEX ? SEX.formatted("p") : "'unknown'");
    }

    /** The values in the column of a row, by stratifier. */
    static Map<Stratifier, String> values(Set<Stratifier> stratifiers, String strata) {
        List<Stratifier> ofPerson = ofPerson(stratifiers);
        String[] values = strata.split("\\|", -1);
        Map<Stratifier, String> byStratifier = new EnumMap<>(Stratifier.class);
        for (int i = 0; i < ofPerson.size(); i++) {
            byStratifier.put(ofPerson.get(i), values[i]);
        }
        return byStratifier;
    }

    private static String joined(Set<Stratifier> stratifiers, Function<Stratifier, String> expression) {
        List<Stratifier> ofPerson = ofPerson(stratifiers);
        return ofPerson.isEmpty() ? "''" : ofPerson.stream().map(expression).collect(Collectors.joining(" || '|' || "));
    }

    private static List<Stratifier> ofPerson(Set<Stratifier> stratifiers) {
        return stratifiers.stream().filter(Stratifier::isOfPerson).sorted().toList();
    }

    private static String expression(People people, Stratifier stratifier) {
        return switch (stratifier) {
            case ROUTE -> ROUTE;
            case INDICATION -> INDICATION;
            case SEX -> SEX.formatted("c");
            case AGE_BAND -> AGE_BAND;
            case TREATMENT_RESISTANCE -> treatmentResistance(people);
            case BASELINE_SEVERITY -> throw new IllegalArgumentException("The severity belongs to a score");
        };
    }

    private static String asNumber(String epochDay) {
        String date = "(date '1970-01-01' + cast(" + epochDay + " as integer))";
        return "cast(extract(year from %1$s) * 10000 + extract(month from %1$s) * 100 + extract(day from %1$s) as integer)"
                .formatted(date);
    }
}
