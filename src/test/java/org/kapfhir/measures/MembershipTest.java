package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;

/** Who is in which population of a group, whatever the definitions say of each by itself. */
class MembershipTest {
    private static final Item PERSON = new Item("Patient/ana", "ana");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/measures/memberships.csv", numLinesToSkip = 1)
    void followsTheScoring(String situation, String scoring, String criteria, String expected) {
        Group group = group(
                Scoring.ofCode(scoring).orElseThrow(),
                Arrays.stream(PopulationType.values())
                        .map(type -> population(type, 0, null))
                        .toList());
        Membership membership = new Membership(
                group, population -> codes(criteria).contains(population.type().code()) ? Set.of(PERSON) : Set.of());

        assertThat(group.populations().stream()
                        .filter(population -> isOf(group.scoring(), population.type()))
                        .filter(population -> !membership.of(population).isEmpty())
                        .map(population -> population.type().code()))
                .as(situation)
                .containsExactlyInAnyOrderElementsOf(codes(expected));
    }

    @Test
    void keepsTheInitialPopulationsOfARatioApart() {
        Population forDenominator = population(PopulationType.INITIAL_POPULATION, 0, null);
        Population forNumerator = population(PopulationType.INITIAL_POPULATION, 1, null);
        Population denominator = population(PopulationType.DENOMINATOR, 2, forDenominator.id());
        Population numerator = population(PopulationType.NUMERATOR, 3, forNumerator.id());
        Group group = group(Scoring.RATIO, List.of(forDenominator, forNumerator, denominator, numerator));

        Membership membership =
                new Membership(group, population -> population.index() == 0 ? Set.of() : Set.of(PERSON));

        assertThat(membership.of(denominator)).isEmpty();
        assertThat(membership.of(numerator)).containsExactly(PERSON);
    }

    @Test
    void countsSeveralItemsOfOnePersonOnePerOne() {
        Item first = new Item("Encounter/1", "first");
        Item second = new Item("Encounter/2", "second");
        Group group = group(
                Scoring.PROPORTION,
                List.of(
                        population(PopulationType.INITIAL_POPULATION, 0, null),
                        population(PopulationType.DENOMINATOR, 1, null),
                        population(PopulationType.DENOMINATOR_EXCLUSION, 2, null),
                        population(PopulationType.NUMERATOR, 3, null)));

        Membership membership = new Membership(
                group,
                population -> population.type() == PopulationType.DENOMINATOR_EXCLUSION
                        ? Set.of(second)
                        : Set.of(first, second));

        assertThat(membership.of(group.populations().get(3))).containsExactly(first);
    }

    private static Group group(Scoring scoring, List<Population> populations) {
        return new Group(null, null, scoring, true, null, populations, List.of());
    }

    private static Population population(PopulationType type, int index, String reference) {
        return new Population(index, type.code() + index, type, new CodeableConcept(), "x", reference, null);
    }

    private static boolean isOf(Scoring scoring, PopulationType type) {
        boolean isContinuous = type.code().startsWith("measure-");
        return switch (scoring) {
            case CONTINUOUS_VARIABLE -> isContinuous || type == PopulationType.INITIAL_POPULATION;
            case COHORT -> type == PopulationType.INITIAL_POPULATION;
            default -> !isContinuous;
        };
    }

    private static List<String> codes(String text) {
        return text == null
                ? new ArrayList<>()
                : Arrays.stream(text.split("; ", -1)).toList();
    }
}
