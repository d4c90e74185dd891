package org.kapfhir.measures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.PersonCount.GroupCount;
import org.kapfhir.shared.RequestRefused;

/**
 * What many people add up to. Records are gone by then: counts stay, the numbers of observations, and the names of what
 * was counted where a list is asked for.
 */
final class Tally {
    private final boolean listing;
    private final List<GroupTally> groups;
    private final List<SortedMap<Stratum, Integer>> supplements;
    private final List<LeftOut> leftOut = new ArrayList<>();

    /**
     * Somebody who could not be counted.
     *
     * @param reason a sentence for the caller
     */
    record LeftOut(String patientId, RequestRefused reason) {}

    /** @param listing whether to keep what was counted, for a subject list */
    Tally(MeasureDefinition measure, boolean listing) {
        this.listing = listing;
        this.groups = measure.groups().stream()
                .map(group -> new GroupTally(group, listing))
                .toList();
        this.supplements = measure.supplements().stream()
                .map(supplement -> (SortedMap<Stratum, Integer>) new TreeMap<Stratum, Integer>())
                .toList();
    }

    void add(PersonCount person) {
        for (int index = 0; index < groups.size(); index++) {
            groups.get(index).add(person.groups().get(index));
        }
        for (int index = 0; index < supplements.size(); index++) {
            SortedMap<Stratum, Integer> sums = supplements.get(index);
            person.supplements().get(index).stream()
                    .map(value -> Stratum.of(List.of(Stratum.value(value))))
                    .distinct()
                    .forEach(value -> sums.merge(value, 1, Integer::sum));
        }
    }

    void leaveOut(String patientId, RequestRefused reason) {
        leftOut.add(new LeftOut(patientId, reason));
    }

    void add(Tally other) {
        for (int index = 0; index < groups.size(); index++) {
            groups.get(index).add(other.groups.get(index));
        }
        for (int index = 0; index < supplements.size(); index++) {
            SortedMap<Stratum, Integer> sums = supplements.get(index);
            other.supplements.get(index).forEach((value, count) -> sums.merge(value, count, Integer::sum));
        }
        leftOut.addAll(other.leftOut);
    }

    boolean listing() {
        return listing;
    }

    List<GroupTally> groups() {
        return groups;
    }

    /** How many people have each value, for each supplemental datum. */
    List<SortedMap<Stratum, Integer>> supplements() {
        return supplements;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** The counts of one group, as a whole and by stratum. */
    static final class GroupTally {
        private final Group group;
        private final boolean listing;
        private final Cell whole;
        private final List<SortedMap<Stratum, Cell>> strata;

        private GroupTally(Group group, boolean listing) {
            this.group = group;
            this.listing = listing;
            this.whole = new Cell(group, listing);
            this.strata = group.stratifiers().stream()
                    .map(stratifier -> (SortedMap<Stratum, Cell>) new TreeMap<Stratum, Cell>())
                    .toList();
        }

        private void add(GroupCount count) {
            whole.add(count, item -> true);
            for (int index = 0; index < strata.size(); index++) {
                Map<Item, Stratum> byItem = count.strata().get(index);
                for (Stratum stratum : Set.copyOf(byItem.values())) {
                    cell(index, stratum).add(count, item -> stratum.equals(byItem.get(item)));
                }
            }
        }

        private void add(GroupTally other) {
            whole.add(other.whole);
            for (int index = 0; index < strata.size(); index++) {
                int stratifier = index;
                other.strata
                        .get(index)
                        .forEach((stratum, cell) -> cell(stratifier, stratum).add(cell));
            }
        }

        private Cell cell(int stratifier, Stratum stratum) {
            return strata.get(stratifier).computeIfAbsent(stratum, first -> new Cell(group, listing));
        }

        Cell whole() {
            return whole;
        }

        /** The cells of each stratifier. */
        List<SortedMap<Stratum, Cell>> strata() {
            return strata;
        }
    }

    /** One number per population. */
    static final class Cell {
        private final boolean listing;
        private final int[] counts;
        private final List<List<Reference>> listed = new ArrayList<>();
        private final List<List<BigDecimal>> observations = new ArrayList<>();

        Cell(Group group, boolean listing) {
            this.listing = listing;
            this.counts = new int[group.populations().size()];
            group.populations().forEach(population -> {
                listed.add(new ArrayList<>());
                observations.add(new ArrayList<>());
            });
        }

        void add(GroupCount count, Predicate<Item> wanted) {
            for (int population = 0; population < counts.length; population++) {
                for (Item item : count.members().get(population)) {
                    if (wanted.test(item)) {
                        add(item, population, count.observations().get(population));
                    }
                }
            }
        }

        private void add(Item item, int population, Map<Item, BigDecimal> numbers) {
            counts[population]++;
            BigDecimal number = numbers.get(item);
            if (number != null) {
                observations.get(population).add(number);
            }
            if (listing) {
                listed.get(population).add(item.reference());
            }
        }

        private void add(Cell other) {
            for (int population = 0; population < counts.length; population++) {
                counts[population] += other.counts[population];
                listed.get(population).addAll(other.listed.get(population));
                observations.get(population).addAll(other.observations.get(population));
            }
        }

        int count(int population) {
            return counts[population];
        }

        List<Reference> listed(int population) {
            return listed.get(population);
        }

        List<BigDecimal> observations(int population) {
            return observations.get(population);
        }
    }
}
