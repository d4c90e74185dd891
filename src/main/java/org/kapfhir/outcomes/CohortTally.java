package org.kapfhir.outcomes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Curve;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.CohortSummary.Safety;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;

/** Adds the rows of the statements up: each belongs to the whole cohort and to one stratum of every stratifier. */
final class CohortTally {
    private final List<Instrument> instruments;
    private final Set<Stratifier> stratifiers;
    private final SortedMap<Slice, Sums> sums = new TreeMap<>();

    /** What is known of one slice so far. */
    private static final class Sums {
        private Enrollment enrollment = Enrollment.NOBODY;
        private Monitoring monitoring = Monitoring.NONE;
        private final Map<Instrument, Map<Timepoint, Count>> cells = new EnumMap<>(Instrument.class);
        private final Map<Instrument, List<Spell>> spells = new EnumMap<>(Instrument.class);
        private final Map<List<String>, Effect> effects = new HashMap<>();
    }

    private record Count(long withBaseline, Analyzed analyzed) {
        Count plus(Count other) {
            return new Count(withBaseline + other.withBaseline, analyzed.plus(other.analyzed));
        }
    }

    /** @param code with the last of the displays in the order of the alphabet, so that the order of rows changes nothing */
    private record Effect(Code code, long sessions) {
        private static final Comparator<Code> BY_DISPLAY =
                Comparator.comparing(Code::display, Comparator.nullsFirst(Comparator.naturalOrder()));

        Effect plus(Effect other) {
            return new Effect(BY_DISPLAY.compare(code, other.code) >= 0 ? code : other.code, sessions + other.sessions);
        }
    }

    CohortTally(List<Instrument> instruments, Set<Stratifier> stratifiers) {
        this.instruments = List.copyOf(instruments);
        this.stratifiers = Set.copyOf(stratifiers);
        sums.put(Slice.WHOLE, new Sums());
    }

    /** The slices that a row about people or sessions belongs to. */
    List<Slice> ofPerson(ResultSet row) throws SQLException {
        List<Slice> slices = new ArrayList<>(List.of(Slice.WHOLE));
        StratifierSql.values(stratifiers, row.getString("strata"))
                .forEach((stratifier, value) -> slices.add(Slice.of(stratifier, value)));
        return slices;
    }

    /** The slices that a row about scores belongs to. */
    List<Slice> ofScore(ResultSet row) throws SQLException {
        List<Slice> slices = ofPerson(row);
        if (stratifiers.contains(Stratifier.BASELINE_SEVERITY)) {
            slices.add(Slice.of(Stratifier.BASELINE_SEVERITY, row.getString("severity")));
        }
        return slices;
    }

    void add(List<Slice> slices, Enrollment enrollment) {
        slices.forEach(slice -> of(slice).enrollment = of(slice).enrollment.plus(enrollment));
    }

    void add(List<Slice> slices, Instrument instrument, Timepoint timepoint, long withBaseline, Analyzed analyzed) {
        slices.forEach(slice -> of(slice)
                .cells
                .computeIfAbsent(instrument, key -> new EnumMap<>(Timepoint.class))
                .merge(timepoint, new Count(withBaseline, analyzed), Count::plus));
    }

    void add(List<Slice> slices, Instrument instrument, Spell spell) {
        slices.forEach(slice -> of(slice)
                .spells
                .computeIfAbsent(instrument, key -> new ArrayList<>())
                .add(spell));
    }

    void add(List<Slice> slices, Code effect, long sessions) {
        slices.forEach(slice -> of(slice)
                .effects
                .merge(List.of(effect.system(), effect.code()), new Effect(effect, sessions), Effect::plus));
    }

    void add(List<Slice> slices, Monitoring monitoring) {
        slices.forEach(slice -> of(slice).monitoring = of(slice).monitoring.plus(monitoring));
    }

    long enrolled() {
        return of(Slice.WHOLE).enrollment.enrolled();
    }

    CohortSummary summary(long notVisible) {
        SortedMap<Slice, Part> parts = new TreeMap<>();
        sums.forEach((slice, of) -> parts.put(slice, part(slice, of)));
        return new CohortSummary(notVisible, parts);
    }

    private Sums of(Slice slice) {
        return sums.computeIfAbsent(slice, key -> new Sums());
    }

    private Part part(Slice slice, Sums of) {
        boolean isOfScores = slice.isOf(Stratifier.BASELINE_SEVERITY);
        List<Cell> cells = new ArrayList<>();
        List<Curve> curves = new ArrayList<>();
        for (Instrument instrument : instruments) {
            if (isOfScores && !of.cells.containsKey(instrument)) {
                // The band does not occur in this instrument.
                continue;
            }
            for (Timepoint timepoint : Timepoint.values()) {
                Count count = of.cells
                        .getOrDefault(instrument, Map.of())
                        .getOrDefault(timepoint, new Count(0, Analyzed.NOBODY));
                cells.add(new Cell(
                        instrument,
                        timepoint,
                        isOfScores ? onlyWithBaseline(count) : of.enrollment,
                        count.withBaseline(),
                        count.analyzed()));
            }
            curves.add(new Curve(instrument, new KaplanMeier(of.spells.getOrDefault(instrument, List.of()))));
        }
        return new Part(cells, curves, isOfScores ? Safety.NONE : safety(of));
    }

    /** Whoever has no baseline is in no band. */
    private static Enrollment onlyWithBaseline(Count count) {
        return new Enrollment(count.withBaseline(), count.withBaseline(), count.withBaseline(), 0);
    }

    private static Safety safety(Sums of) {
        Map<Code, Long> effects = new LinkedHashMap<>();
        of.effects.values().stream()
                .sorted(Comparator.<Effect, String>comparing(
                                effect -> effect.code().system())
                        .thenComparing(effect -> effect.code().code()))
                .forEach(effect -> effects.put(effect.code(), effect.sessions()));
        return new Safety(of.enrollment, effects, of.monitoring);
    }
}
