package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;
import org.kapfhir.measures.PersonCount.GroupCount;
import org.kapfhir.measures.Tally.Cell;

/** The one number of a group. */
class ScoreTest {

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "sum, '', 0",
        "sum, 1 2 3.5, 6.5",
        "average, 1 2, 1.5",
        "average, 1 1 2, 1.333333333333333",
        "median, 3, 3",
        "median, 9 1 3, 3",
        "median, 4 1 3 2, 2.5",
        "minimum, 3 -1 2, -1",
        "maximum, 3 -1 2, 3",
        "count, '', 0",
        "count, 1 1, 2"
    })
    void aggregatesObservations(String method, String observations, BigDecimal expected) {
        assertThat(Aggregation.ofCode(method).orElseThrow().of(numbers(observations)))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"average", "median", "minimum", "maximum"})
    void hasNoValueWithoutObservations(String method) {
        assertThat(Aggregation.ofCode(method).orElseThrow().of(List.of())).isEmpty();
    }

    @Test
    void takesExclusionsAndExceptionsOffAProportion() {
        Map<PopulationType, Integer> counts = new TreeMap<>(Map.of(
                PopulationType.DENOMINATOR, 10,
                PopulationType.DENOMINATOR_EXCLUSION, 2,
                PopulationType.DENOMINATOR_EXCEPTION, 3,
                PopulationType.NUMERATOR, 5,
                PopulationType.NUMERATOR_EXCLUSION, 1));
        Group group = group(Scoring.PROPORTION, counts.keySet(), null);

        assertThat(Score.of(group, cell(group, counts)))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.8"));
    }

    @Test
    void isAbsentWhereNobodyIsLeftInTheDenominator() {
        Map<PopulationType, Integer> counts = new TreeMap<>(Map.of(
                PopulationType.DENOMINATOR, 2, PopulationType.DENOMINATOR_EXCLUSION, 2, PopulationType.NUMERATOR, 0));
        Group group = group(Scoring.PROPORTION, counts.keySet(), null);

        assertThat(Score.of(group, cell(group, counts))).isEmpty();
    }

    @Test
    void dividesTheObservationsOfARatio() {
        Population denominator = population(PopulationType.DENOMINATOR, 0, null, null);
        Population numerator = population(PopulationType.NUMERATOR, 1, null, null);
        Population days = population(PopulationType.MEASURE_OBSERVATION, 2, denominator.id(), Aggregation.SUM);
        Population events = population(PopulationType.MEASURE_OBSERVATION, 3, numerator.id(), Aggregation.COUNT);
        Group group = new Group(
                null, null, Scoring.RATIO, true, null, List.of(denominator, numerator, days, events), List.of());
        Cell cell = new Cell(group, false);
        cell.add(
                new GroupCount(
                        List.of(
                                Set.of(),
                                Set.of(),
                                items("a", "b").keySet(),
                                items("c").keySet()),
                        List.of(Map.of(), Map.of(), items("a", "b"), items("c")),
                        List.of()),
                item -> true);

        // Two denominators observed with 4 each, one event.
        assertThat(Score.of(group, cell))
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("0.125"));
    }

    private static Map<Item, BigDecimal> items(String... names) {
        Map<Item, BigDecimal> items = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> items.put(new Item(name, name), BigDecimal.valueOf(4)));
        return items;
    }

    private static Cell cell(Group group, Map<PopulationType, Integer> counts) {
        Cell cell = new Cell(group, false);
        List<Set<Item>> members = new ArrayList<>();
        List<Map<Item, BigDecimal>> observations = new ArrayList<>();
        for (Population population : group.populations()) {
            String[] names = new String[counts.get(population.type())];
            Arrays.setAll(names, number -> population.type() + " " + number);
            members.add(items(names).keySet());
            observations.add(Map.of());
        }
        cell.add(new GroupCount(members, observations, List.of()), item -> true);
        return cell;
    }

    private static Group group(Scoring scoring, Set<PopulationType> types, Aggregation aggregation) {
        List<Population> populations = new ArrayList<>();
        types.forEach(type -> populations.add(population(type, populations.size(), null, aggregation)));
        return new Group(null, null, scoring, true, null, populations, List.of());
    }

    private static Population population(PopulationType type, int index, String reference, Aggregation aggregation) {
        return new Population(index, type.code() + index, type, new CodeableConcept(), "x", reference, aggregation);
    }

    private static List<BigDecimal> numbers(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
