package org.kapfhir.outcomes.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The product-limit estimator of Kaplan and Meier 1958: the share that has not lost something yet, over time.
 *
 * <p>The curve is right-continuous: it falls at the time of a loss, and whoever is censored at that time was still at
 * risk of it. No library that we use has it.
 */
public final class KaplanMeier {
    /** A product such as 0.9 · 0.8 · … that is exactly a half on paper may come out a hair above it. */
    private static final double HALF = 0.5 + 1e-12;

    private final List<Spell> spells;
    private final List<Step> steps = new ArrayList<>();

    /**
     * One person's time.
     *
     * @param duration 0 or more, in any unit; the answers are in the same
     * @param isLost false if the person was seen no longer than that
     */
    public record Spell(double duration, boolean isLost) {}

    /** From this time on the curve has this height. */
    private record Step(double time, double survival) {}

    public KaplanMeier(List<Spell> spells) {
        this.spells = spells.stream()
                .sorted(Comparator.comparingDouble(Spell::duration).thenComparing(Spell::isLost))
                .toList();
        double survival = 1;
        int at = 0;
        while (at < this.spells.size()) {
            double time = this.spells.get(at).duration();
            int atRisk = this.spells.size() - at;
            int losses = 0;
            while (at < this.spells.size() && this.spells.get(at).duration() == time) {
                losses += this.spells.get(at).isLost() ? 1 : 0;
                at++;
            }
            if (losses > 0) {
                survival *= 1 - (double) losses / atRisk;
                steps.add(new Step(time, survival));
            }
        }
    }

    public int people() {
        return spells.size();
    }

    /** How many were followed up to the time or longer. */
    public int atRisk(double time) {
        return (int) spells.stream().filter(spell -> spell.duration() >= time).count();
    }

    /** The share that has not lost it by the time, a loss at that very time included; empty without people. */
    public OptionalDouble survival(double time) {
        if (spells.isEmpty()) {
            return OptionalDouble.empty();
        }
        double survival = 1;
        for (Step step : steps) {
            if (step.time() <= time) {
                survival = step.survival();
            }
        }
        return OptionalDouble.of(survival);
    }

    /** The smallest time at which the curve is at one half or below; empty if it never is. */
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival() <= HALF)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /** Whoever was followed as long makes the same curve, in whatever order they came. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KaplanMeier curve && spells.equals(curve.spells);
    }

    @Override
    public int hashCode() {
        return spells.hashCode();
    }
}
