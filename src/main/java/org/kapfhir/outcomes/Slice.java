package org.kapfhir.outcomes;

import java.util.Comparator;
import java.util.Optional;

/**
 * A cohort, or one stratum of it.
 *
 * @param stratifier empty for the whole cohort
 * @param value of the stratifier; empty for the whole cohort
 */
record Slice(Optional<Stratifier> stratifier, String value) implements Comparable<Slice> {
    static final Slice WHOLE = new Slice(Optional.empty(), "");

    private static final Comparator<Slice> ORDER = Comparator.<Slice, Integer>comparing(
                    slice -> slice.stratifier().map(Stratifier::ordinal).orElse(-1))
            .thenComparing(Slice::value);

    static Slice of(Stratifier stratifier, String value) {
        return new Slice(Optional.of(stratifier), value);
    }

    boolean isOf(Stratifier wanted) {
        return stratifier.filter(own -> own == wanted).isPresent();
    }

    @Override
    public int compareTo(Slice other) {
        return ORDER.compare(this, other);
    }
}
