package org.kapfhir.outcomes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Curve;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.instrument.Instrument;

/**
 * Which numbers of a cohort would speak of too few people.
 *
 * <p>A cell is a group of people that numbers are given about. In the whole cohort and in each stratum they form a chain:
 * enrolled, treated, with a baseline, analyzed; beside it responders, and those of them followed for some days. A cell
 * below the size is withheld, and so is each that follows it. Where strata are withheld, {@link Suppression} withholds as
 * many more as it takes. All numbers about a cell go with it, and so do the reasons between two cells of the chain unless
 * both are shown: that is how a cell could be recomputed.
 *
 * <p>The reasons are not cells: they say how many are in none, and nothing else about them.
 */
final class Withholding {
    private final int minimumCellSize;
    private final Map<Group, Map<Slice, Boolean>> withheld = new HashMap<>();

    /** A kind of cell, the same in every slice. */
    private record Group(
            Level level,
            @Nullable Instrument instrument,
            @Nullable Timepoint timepoint,
            int days) {
        static Group of(Level level, Cell cell) {
            return new Group(level, cell.instrument(), cell.timepoint(), 0);
        }

        static Group of(Level level, Instrument instrument, int days) {
            return new Group(level, instrument, null, days);
        }
    }

    /** How deep in the chain. */
    enum Level {
        ENROLLED,
        TREATED,
        WITH_BASELINE,
        ANALYZED,
        RESPONDERS,
        AT_RISK,
        SESSIONS
    }

    private interface People {
        Optional<Long> in(Part part);
    }

    /** @param minimumCellSize 0 or 1 withholds nothing */
    Withholding(CohortSummary summary, int minimumCellSize) {
        this.minimumCellSize = minimumCellSize;
        for (Cell cell : summary.whole().cells()) {
            Set<Slice> enrolled = withhold(
                    summary,
                    Group.of(Level.ENROLLED, cell),
                    Set.of(),
                    each -> same(each, cell).map(own -> own.enrollment().enrolled()));
            Set<Slice> treated = withhold(
                    summary,
                    Group.of(Level.TREATED, cell),
                    enrolled,
                    each -> same(each, cell).map(own -> own.enrollment().treated()));
            Set<Slice> withBaseline = withhold(
                    summary,
                    Group.of(Level.WITH_BASELINE, cell),
                    treated,
                    each -> same(each, cell).map(Cell::withBaseline));
            withhold(
                    summary,
                    Group.of(Level.ANALYZED, cell),
                    withBaseline,
                    each -> same(each, cell).map(Cell::n));
        }
        for (Curve curve : summary.whole().curves()) {
            Instrument instrument = curve.instrument();
            Set<Slice> responders = withhold(
                    summary,
                    Group.of(Level.RESPONDERS, instrument, 0),
                    Set.of(),
                    each -> same(each, instrument)
                            .map(own -> (long) own.durability().people()));
            for (int days : CohortAnswer.CURVE_DAYS) {
                withhold(
                        summary,
                        Group.of(Level.AT_RISK, instrument, days),
                        responders,
                        each -> same(each, instrument)
                                .map(own -> (long) own.durability().atRisk(days)));
            }
        }
        withhold(
                summary,
                new Group(Level.SESSIONS, null, null, 0),
                Set.of(),
                each -> Optional.of(each.safety().enrollment().treated()));
    }

    boolean hides(Slice slice, Level level, Cell cell) {
        return isWithheld(slice, Group.of(level, cell));
    }

    boolean hidesResponders(Slice slice, Instrument instrument) {
        return isWithheld(slice, Group.of(Level.RESPONDERS, instrument, 0));
    }

    boolean hidesAtRisk(Slice slice, Instrument instrument, int days) {
        return isWithheld(slice, Group.of(Level.AT_RISK, instrument, days));
    }

    boolean hidesSessions(Slice slice) {
        return isWithheld(slice, new Group(Level.SESSIONS, null, null, 0));
    }

    /** What stands in the place of a withheld count of a cell. */
    String placeholder(Slice slice, Level level, Cell cell, long people) {
        return placeholder(slice, Group.of(level, cell), people);
    }

    String placeholder(Slice slice, Level level, Instrument instrument, int days, long people) {
        return placeholder(slice, Group.of(level, instrument, days), people);
    }

    /** A cell that is not small itself is withheld for the sake of another. */
    private String placeholder(Slice slice, Group group, long people) {
        boolean isBoundSaid = Suppression.isSmall(people, minimumCellSize)
                && !withheld.getOrDefault(group, Map.of()).getOrDefault(slice, false);
        return isBoundSaid ? "<" + minimumCellSize : "withheld";
    }

    private boolean isWithheld(Slice slice, Group group) {
        return withheld.getOrDefault(group, Map.of()).containsKey(slice);
    }

    private Set<Slice> withhold(CohortSummary summary, Group group, Set<Slice> already, People people) {
        Map<Slice, Boolean> found = new HashMap<>();
        Map<Stratifier, SortedMap<Slice, Long>> strata = new HashMap<>();
        summary.parts()
                .forEach((slice, part) -> people.in(part)
                        .ifPresent(count -> slice.stratifier()
                                .ifPresentOrElse(
                                        stratifier -> strata.computeIfAbsent(stratifier, key -> new TreeMap<>())
                                                .put(slice, count),
                                        () -> {
                                            if (Suppression.isSmall(count, minimumCellSize)) {
                                                found.put(slice, false);
                                            }
                                        })));
        strata.values().forEach(parts -> {
            Suppression<Slice> suppression = Suppression.of(parts, already, minimumCellSize);
            suppression.withheld().forEach(slice -> found.put(slice, suppression.isPinned()));
        });
        withheld.put(group, found);
        return new HashSet<>(found.keySet());
    }

    private static Optional<Cell> same(Part part, Cell cell) {
        return part.cells().stream()
                .filter(own -> own.instrument() == cell.instrument() && own.timepoint() == cell.timepoint())
                .findFirst();
    }

    private static Optional<Curve> same(Part part, Instrument instrument) {
        return part.curves().stream()
                .filter(own -> own.instrument() == instrument)
                .findFirst();
    }
}
