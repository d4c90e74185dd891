package org.kapfhir.measures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.jspecify.annotations.Nullable;

/**
 * A Measure as it is counted.
 *
 * @param canonical with version, where it has one
 * @param library canonical of its logic
 * @param improvementNotation whether more or less is better; null where the groups say so themselves
 */
record MeasureDefinition(
        String canonical,
        String library,
        @Nullable CodeableConcept improvementNotation,
        List<Group> groups,
        List<Supplement> supplements) {

    /**
     * One rate.
     *
     * @param countsPeople true: a population is people; false: it is what its definition lists
     */
    record Group(
            @Nullable String id,
            @Nullable CodeableConcept code,
            Scoring scoring,
            boolean countsPeople,
            @Nullable CodeableConcept improvementNotation,
            List<Population> populations,
            List<Stratifier> stratifiers) {

        List<Population> ofType(PopulationType type) {
            return populations.stream()
                    .filter(population -> population.type() == type)
                    .toList();
        }

        Optional<Population> first(PopulationType type) {
            return ofType(type).stream().findFirst();
        }

        /** The population that another one refers to, else the first of a type. */
        Optional<Population> referredToBy(Population population, PopulationType otherwise) {
            return population.criteriaReference() == null
                    ? first(otherwise)
                    : populations.stream()
                            .filter(other -> population.criteriaReference().equals(other.id()))
                            .findFirst();
        }
    }

    /**
     * @param index its place in the group
     * @param expression name of a definition, of a function for observations; null: nobody is in it
     * @param criteriaReference id of the population that it belongs to
     */
    record Population(
            int index,
            @Nullable String id,
            PopulationType type,
            CodeableConcept code,
            @Nullable String expression,
            @Nullable String criteriaReference,
            @Nullable Aggregation aggregation) {}

    /**
     * @param byCriteria true: its one definition says who or what is in the stratum, or gives the value of the stratum;
     *     false: each component gives a value
     */
    record Stratifier(
            @Nullable String id, @Nullable CodeableConcept code, boolean byCriteria, List<Component> components) {}

    /** One dimension of a stratifier; a stratifier without components has one. */
    record Component(@Nullable CodeableConcept code, String expression) {}

    /** Supplemental data: what is reported beside the counts. */
    record Supplement(@Nullable String id, @Nullable CodeableConcept code, String expression) {}

    /** The names of the values that the logic must define: all but the functions. */
    Set<String> valueNames() {
        Set<String> names = new LinkedHashSet<>();
        groups.stream()
                .flatMap(group -> group.populations().stream())
                .filter(population -> population.type() != PopulationType.MEASURE_OBSERVATION)
                .map(Population::expression)
                .filter(name -> name != null)
                .forEach(names::add);
        supplements.forEach(supplement -> names.add(supplement.expression()));
        return names;
    }

    /** The names that stratifiers use: of values, or of functions of what is counted. */
    Set<String> stratifierNames() {
        Set<String> names = new LinkedHashSet<>();
        groups.stream()
                .flatMap(group -> group.stratifiers().stream())
                .flatMap(stratifier -> stratifier.components().stream())
                .forEach(component -> names.add(component.expression()));
        return names;
    }

    /** The names of the functions that make observations. */
    Set<String> functionNames() {
        Set<String> names = new LinkedHashSet<>();
        groups.stream()
                .flatMap(group -> group.ofType(PopulationType.MEASURE_OBSERVATION).stream())
                .map(Population::expression)
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }
}
