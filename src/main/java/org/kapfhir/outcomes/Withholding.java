package org.kapfhir.outcomes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Curve;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.instrument.Instrument;

/**
 * Which numbers of a cohort would speak of too few people.
 *
 * <p>A cell is a group of people that numbers are given about. In the whole cohort and in each stratum they form a chain:
 * enrolled, treated, with a baseline, analyzed; beside the analyzed responders, and those of them followed for some days. A
 * cell below the size is withheld, and in a stratum so is each that follows it. Where strata are withheld,
 * {@link Suppression} withholds as many more as it takes. All numbers about a cell go with it, and so do the reasons between
 * two cells of the chain unless both are shown: that is how a cell could be recomputed.
 *
 * <p>A stratum's enrolled are withheld with its treated: whoever was never treated is in a stratum that is known, so that
 * either number would give the other. Everyone who has a severity is treated and has a baseline.
 *
 * <p>The reasons are not cells: they say how many are in none, and nothing else about them.
 */
final class Withholding {
    private final int minimumCellSize;
    private final Set<Kind> smallInWhole = new HashSet<>();
    private final Map<Stratifier, Map<Kind, Suppression<Slice>>> strata = new HashMap<>();

    /** A kind of cell, the same in every slice; one is treated whatever the instrument, but rated in one. */
    private record Kind(
            Level level,
            @Nullable Instrument instrument,
            @Nullable Timepoint timepoint,
            int days) {
        static Kind of(Level level, Slice slice, Cell cell) {
            return switch (level) {
                case ENROLLED, TREATED -> new Kind(level, bandOf(slice, cell.instrument()), null, 0);
                case WITH_BASELINE -> new Kind(level, cell.instrument(), null, 0);
                default -> new Kind(level, cell.instrument(), cell.timepoint(), 0);
            };
        }

        static Kind of(Level level, Instrument instrument, int days) {
            return new Kind(level, instrument, null, days);
        }

        /** Severities are those of one instrument, and so are the people who have one. */
        private static @Nullable Instrument bandOf(Slice slice, Instrument instrument) {
            return slice.isOf(Stratifier.BASELINE_SEVERITY) ? instrument : null;
        }
    }

    /** How deep in the chain. */
    enum Level {
        ENROLLED,
        TREATED,
        WITH_BASELINE,
        ANALYZED,
        RESPONDERS,
        AT_RISK
    }

    /** @param before empty for those enrolled */
    private record Step(Kind kind, Optional<Kind> before, SortedMap<Slice, Long> people) {
        /** Whether either number gives the other. */
        boolean saysWhatIsBefore() {
            return switch (kind.level()) {
                case TREATED -> true;
                case WITH_BASELINE -> before.map(Kind::instrument).isPresent();
                default -> false;
            };
        }
    }

    /** @param minimumCellSize 0 or 1 withholds nothing */
    Withholding(CohortSummary summary, int minimumCellSize) {
        this.minimumCellSize = minimumCellSize;
        Map<Optional<Stratifier>, SortedMap<Slice, Part>> slices = new LinkedHashMap<>();
        summary.parts()
                .forEach((slice, part) -> slices.computeIfAbsent(slice.stratifier(), key -> new TreeMap<>())
                        .put(slice, part));
        slices.forEach((stratifier, parts) -> {
            List<Step> steps = steps(summary.whole(), parts);
            stratifier.ifPresentOrElse(
                    own -> strata.put(own, withhold(steps)),
                    () -> steps.stream()
                            .filter(step -> Suppression.isSmall(step.people().get(Slice.WHOLE), minimumCellSize))
                            .forEach(step -> smallInWhole.add(step.kind())));
        });
    }

    boolean hides(Slice slice, Level level, Cell cell) {
        return isWithheld(slice, Kind.of(level, slice, cell));
    }

    boolean hidesResponders(Slice slice, Instrument instrument) {
        return isWithheld(slice, Kind.of(Level.RESPONDERS, instrument, 0));
    }

    boolean hidesAtRisk(Slice slice, Instrument instrument, int days) {
        return isWithheld(slice, Kind.of(Level.AT_RISK, instrument, days));
    }

    /** Sessions are those of the treated. */
    boolean hidesSessions(Slice slice) {
        return isWithheld(slice, new Kind(Level.TREATED, null, null, 0));
    }

    /** What stands in the place of a withheld count of a cell. */
    String placeholder(Slice slice, Level level, Cell cell) {
        return placeholder(slice, Kind.of(level, slice, cell));
    }

    String placeholder(Slice slice, Level level, Instrument instrument, int days) {
        return placeholder(slice, Kind.of(level, instrument, days));
    }

    private String placeholder(Slice slice, Kind kind) {
        return saysBound(slice, kind) ? "<" + minimumCellSize : "withheld";
    }

    /** Of numbers of which either gives the other, the first says no more than the second. */
    private boolean saysBound(Slice slice, Kind kind) {
        Optional<Suppression<Slice>> own = suppression(slice, kind);
        if (own.isEmpty()) {
            return true;
        }
        if (kind.level() == Level.ENROLLED) {
            Kind treated = new Kind(Level.TREATED, kind.instrument(), null, 0);
            long untreated = own.get().parts().get(slice)
                    - suppression(slice, treated).orElseThrow().parts().get(slice);
            // Where as many enrolled as may be were never treated, which another number says, no treated are left.
            return own.get().saysBound(slice, minimumCellSize)
                    && saysBound(slice, treated)
                    && untreated != minimumCellSize - 1L;
        }
        boolean isOfBand = kind.level() == Level.TREATED && kind.instrument() != null;
        return own.get().saysBound(slice, minimumCellSize)
                && (!isOfBand || saysBound(slice, new Kind(Level.WITH_BASELINE, kind.instrument(), null, 0)));
    }

    private boolean isWithheld(Slice slice, Kind kind) {
        return suppression(slice, kind)
                .map(found -> found.withheld().contains(slice))
                .orElseGet(() -> smallInWhole.contains(kind));
    }

    /** Empty for the whole cohort. */
    private Optional<Suppression<Slice>> suppression(Slice slice, Kind kind) {
        return slice.stratifier().map(stratifier -> strata.get(stratifier).get(kind));
    }

    /** What a step asks of the one before it changes what follows from that one, so it is begun anew until none asks. */
    private Map<Kind, Suppression<Slice>> withhold(List<Step> steps) {
        Map<Kind, Set<Slice>> asked = new HashMap<>();
        Set<Kind> silenced = new HashSet<>();
        while (true) {
            Map<Kind, Suppression<Slice>> found = new HashMap<>();
            boolean isNewAsked = false;
            for (Step step : steps) {
                Optional<Suppression<Slice>> before = step.before().map(found::get);
                Suppression<Slice> own = Suppression.of(
                        step.people(),
                        before,
                        asked.getOrDefault(step.kind(), Set.of()),
                        silenced.contains(step.kind()),
                        minimumCellSize);
                found.put(step.kind(), own);
                if (own.isSilent()
                        && before.filter(earlier -> !showsNone(earlier)).isPresent()) {
                    isNewAsked |= silenced.add(step.before().orElseThrow());
                }
                if (step.saysWhatIsBefore()) {
                    isNewAsked |= asked.computeIfAbsent(step.before().orElseThrow(), key -> new HashSet<>())
                            .addAll(own.withheld());
                }
            }
            if (!isNewAsked) {
                return found;
            }
        }
    }

    private static boolean showsNone(Suppression<Slice> earlier) {
        return earlier.withheld().containsAll(earlier.parts().keySet());
    }

    /** The chain, each step after the one before it. */
    private static List<Step> steps(Part whole, SortedMap<Slice, Part> parts) {
        Map<Kind, Step> steps = new LinkedHashMap<>();
        Slice any = parts.firstKey();
        for (Cell cell : whole.cells()) {
            Optional<Kind> before = Optional.empty();
            for (Level level : List.of(Level.ENROLLED, Level.TREATED, Level.WITH_BASELINE, Level.ANALYZED)) {
                Kind kind = Kind.of(level, any, cell);
                steps.putIfAbsent(
                        kind,
                        new Step(
                                kind,
                                before,
                                people(parts, part -> same(part, cell).map(own -> own.people(level)))));
                before = Optional.of(kind);
            }
        }
        for (Curve curve : whole.curves()) {
            Instrument instrument = curve.instrument();
            Kind before = new Kind(Level.WITH_BASELINE, instrument, null, 0);
            List<Kind> kinds = new ArrayList<>(List.of(Kind.of(Level.RESPONDERS, instrument, 0)));
            CohortAnswer.CURVE_DAYS.forEach(days -> kinds.add(Kind.of(Level.AT_RISK, instrument, days)));
            for (Kind kind : kinds) {
                steps.put(
                        kind,
                        new Step(
                                kind,
                                Optional.of(before),
                                people(
                                        parts,
                                        part -> same(part, instrument).map(own ->
                                                (long) own.durability().atRisk(kind.days())))));
                before = kind;
            }
        }
        return List.copyOf(steps.values());
    }

    private static SortedMap<Slice, Long> people(SortedMap<Slice, Part> parts, Function<Part, Optional<Long>> count) {
        SortedMap<Slice, Long> people = new TreeMap<>();
        parts.forEach((slice, part) -> count.apply(part).ifPresent(found -> people.put(slice, found)));
        return people;
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
