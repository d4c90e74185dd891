package org.kapfhir.measures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kapfhir.decisionsupport.LibraryLogic;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;

/** Whether a measure fits together, before anybody is counted: what is missing would be counted as nobody. */
final class MeasureCheck {
    private static final Map<Scoring, List<PopulationType>> NEEDED = Map.of(
            Scoring.PROPORTION,
            List.of(PopulationType.INITIAL_POPULATION, PopulationType.DENOMINATOR, PopulationType.NUMERATOR),
            Scoring.RATIO,
            List.of(PopulationType.INITIAL_POPULATION, PopulationType.DENOMINATOR, PopulationType.NUMERATOR),
            Scoring.CONTINUOUS_VARIABLE,
            List.of(
                    PopulationType.INITIAL_POPULATION,
                    PopulationType.MEASURE_POPULATION,
                    PopulationType.MEASURE_OBSERVATION),
            Scoring.COHORT,
            List.of(PopulationType.INITIAL_POPULATION));

    private MeasureCheck() {}

    /**
     * @throws MeasureUnusable if a population that the scoring needs is missing, or a reference leads nowhere or from
     *     one observation to another
     */
    static void checkPopulations(Group group, int index) {
        for (PopulationType type : NEEDED.getOrDefault(group.scoring(), List.of())) {
            if (group.first(type).isEmpty()) {
                throw MeasureUnusable.lacks(index, type);
            }
        }
        for (Population population : group.populations()) {
            if (population.criteriaReference() != null) {
                checkReference(group, index, population, population.criteriaReference());
            }
        }
    }

    private static void checkReference(Group group, int index, Population population, String reference) {
        Population referredTo = group.referredToBy(population, population.type())
                .orElseThrow(() -> MeasureUnusable.dangling(index, reference));
        if (population.type() == PopulationType.MEASURE_OBSERVATION
                && referredTo.type() == PopulationType.MEASURE_OBSERVATION) {
            throw MeasureUnusable.observed(index, reference);
        }
    }

    /** @throws MeasureUnusable if the logic lacks a definition that the measure names */
    static void checkNames(MeasureDefinition measure, LibraryLogic logic) {
        Set<String> missing = new TreeSet<>();
        measure.valueNames().stream().filter(name -> !logic.defines(name)).forEach(missing::add);
        measure.functionNames().stream().filter(name -> !logic.isFunction(name)).forEach(missing::add);
        measure.stratifierNames().stream()
                .filter(name -> !logic.defines(name) && !logic.isFunction(name))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw MeasureUnusable.undefined(measure.library(), missing);
        }
    }
}
