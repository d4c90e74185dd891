package org.kapfhir.measures;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;

/**
 * Who or what is in each population of a group, by the rules of the Quality Measure guide: a denominator lies in its
 * initial population, a numerator in the denominator (of a ratio: in its initial population), exclusions in what they
 * exclude from; what is excluded from the denominator is in no numerator, and an exception is none that reached it.
 *
 * @see <a href="http://hl7.org/fhir/us/cqfmeasures/measure-conformance.html">Quality Measure guide, measure scoring</a>
 */
final class Membership {
    private final Group group;
    private final Function<Population, Set<Item>> criteria;

    /** @param criteria what the population's own definition yields */
    Membership(Group group, Function<Population, Set<Item>> criteria) {
        this.group = group;
        this.criteria = criteria;
    }

    Set<Item> of(Population population) {
        return switch (population.type()) {
            case INITIAL_POPULATION -> criteria.apply(population);
            case DENOMINATOR, MEASURE_POPULATION -> within(population, initialPopulationOf(population));
            case DENOMINATOR_EXCLUSION -> within(population, all(PopulationType.DENOMINATOR));
            case MEASURE_POPULATION_EXCLUSION -> within(population, all(PopulationType.MEASURE_POPULATION));
            case NUMERATOR -> numerator(population);
            case NUMERATOR_EXCLUSION -> within(population, all(PopulationType.NUMERATOR));
            case DENOMINATOR_EXCEPTION -> exception(population);
            case MEASURE_OBSERVATION -> observed(population);
        };
    }

    /** What observations are made of: the population referred to, without what is excluded from it. */
    private Set<Item> observed(Population observation) {
        Optional<Population> source = group.referredToBy(
                observation,
                group.scoring() == Scoring.CONTINUOUS_VARIABLE
                        ? PopulationType.MEASURE_POPULATION
                        : PopulationType.NUMERATOR);
        if (source.isEmpty()) {
            return Set.of();
        }
        PopulationType exclusion = switch (source.get().type()) {
            case DENOMINATOR -> PopulationType.DENOMINATOR_EXCLUSION;
            case NUMERATOR -> PopulationType.NUMERATOR_EXCLUSION;
            default -> PopulationType.MEASURE_POPULATION_EXCLUSION;
        };
        return without(of(source.get()), all(exclusion));
    }

    private Set<Item> numerator(Population population) {
        if (group.scoring() == Scoring.RATIO) {
            return within(population, initialPopulationOf(population));
        }
        return without(within(population, all(PopulationType.DENOMINATOR)), all(PopulationType.DENOMINATOR_EXCLUSION));
    }

    private Set<Item> exception(Population population) {
        Set<Item> excepted =
                without(within(population, all(PopulationType.DENOMINATOR)), all(PopulationType.DENOMINATOR_EXCLUSION));
        return without(excepted, all(PopulationType.NUMERATOR));
    }

    private Set<Item> initialPopulationOf(Population population) {
        return group.referredToBy(population, PopulationType.INITIAL_POPULATION)
                .map(criteria)
                .orElse(Set.of());
    }

    private Set<Item> all(PopulationType type) {
        Set<Item> items = new LinkedHashSet<>();
        group.ofType(type).forEach(population -> items.addAll(of(population)));
        return items;
    }

    private Set<Item> within(Population population, Set<Item> limit) {
        Set<Item> items = new LinkedHashSet<>(criteria.apply(population));
        items.retainAll(limit);
        return items;
    }

    private static Set<Item> without(Set<Item> items, Set<Item> excluded) {
        Set<Item> rest = new LinkedHashSet<>(items);
        rest.removeAll(excluded);
        return rest;
    }
}
