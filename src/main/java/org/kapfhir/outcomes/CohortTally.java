package org.kapfhir.outcomes;

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
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.KaplanMeier;
import org.kapfhir.outcomes.statistics.KaplanMeier.Spell;

/** Adds up the numbers of people. */
final class CohortTally {
    private final List<Instrument> instruments;
    private final Set<Stratifier> stratifiers;
    private final IndexPeriod period;
    private final SortedMap<Slice, Sums> sums = new TreeMap<>();
    private final Map<Group, ScoreSums> scores = new HashMap<>();

    /** People whose scores at a timepoint are in the same slices; there are far fewer such than people. */
    private record Group(Map<Stratifier, String> strata, String severity, Instrument instrument, Timepoint timepoint) {}

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

    CohortTally(List<Instrument> instruments, Set<Stratifier> stratifiers, IndexPeriod period) {
        this.instruments = List.copyOf(instruments);
        this.period = period;
        this.stratifiers = Set.copyOf(stratifiers);
        sums.put(Slice.WHOLE, new Sums());
    }

    /** Everything of one person counts once in the whole cohort, and once in one stratum of every stratifier. */
    void add(PersonNumbers person) {
        List<Slice> slices = slices(person);
        boolean isTreated = isTreated(person);
        add(
                slices,
                new Enrollment(
                        1, person.indexDay() == null ? 0 : 1, isTreated ? 1 : 0, isTreated ? person.sessions() : 0));
        if (!isTreated) {
            return;
        }
        person.pairs()
                .forEach(pair -> scores.computeIfAbsent(
                                new Group(
                                        person.strata(),
                                        severity(pair.instrument(), pair.baseline()),
                                        pair.instrument(),
                                        pair.timepoint()),
                                key -> new ScoreSums())
                        .add(pair));
        person.responses()
                .forEach(response -> add(
                        slices(person.strata(), severity(response.instrument(), response.baseline())),
                        response.instrument(),
                        response.spell()));
        person.effects().forEach((effect, sessions) -> add(slices, effect, sessions));
        add(slices, person.monitoring());
    }

    private boolean isTreated(PersonNumbers person) {
        Long indexDay = person.indexDay();
        return indexDay != null && period.startDay() <= indexDay && indexDay <= period.endDay();
    }

    private List<Slice> slices(PersonNumbers person) {
        return slices(person.strata(), "");
    }

    /** @param severity empty for what does not belong to a score */
    private List<Slice> slices(Map<Stratifier, String> strata, String severity) {
        List<Slice> slices = new ArrayList<>(List.of(Slice.WHOLE));
        for (Stratifier stratifier : stratifiers) {
            if (stratifier.isOfPerson()) {
                slices.add(Slice.of(stratifier, strata.getOrDefault(stratifier, "unknown")));
            } else if (!severity.isEmpty()) {
                slices.add(Slice.of(stratifier, severity));
            }
        }
        return slices;
    }

    private String severity(Instrument instrument, int baseline) {
        return stratifiers.contains(Stratifier.BASELINE_SEVERITY)
                ? instrument.severity().of(baseline)
                : "";
    }

    private void add(List<Slice> slices, Enrollment enrollment) {
        slices.forEach(slice -> of(slice).enrollment = of(slice).enrollment.plus(enrollment));
    }

    private void add(
            List<Slice> slices, Instrument instrument, Timepoint timepoint, long withBaseline, Analyzed analyzed) {
        slices.forEach(slice -> of(slice)
                .cells
                .computeIfAbsent(instrument, key -> new EnumMap<>(Timepoint.class))
                .merge(timepoint, new Count(withBaseline, analyzed), Count::plus));
    }

    private void add(List<Slice> slices, Instrument instrument, Spell spell) {
        slices.forEach(slice -> of(slice)
                .spells
                .computeIfAbsent(instrument, key -> new ArrayList<>())
                .add(spell));
    }

    private void add(List<Slice> slices, Code effect, long sessions) {
        slices.forEach(slice -> of(slice)
                .effects
                .merge(List.of(effect.system(), effect.code()), new Effect(effect, sessions), Effect::plus));
    }

    private void add(List<Slice> slices, Monitoring monitoring) {
        slices.forEach(slice -> of(slice).monitoring = of(slice).monitoring.plus(monitoring));
    }

    long enrolled() {
        return of(Slice.WHOLE).enrollment.enrolled();
    }

    CohortSummary summary(long notVisible) {
        scores.forEach((group, scores) -> add(
                slices(group.strata(), group.severity()),
                group.instrument(),
                group.timepoint(),
                scores.withBaseline(),
                scores.analyzed()));
        scores.clear();
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
