package org.kapfhir.sensitivity.consent;

import java.util.Collection;
import java.util.function.Predicate;

/** Whether a condition of a provision holds. What cannot be told holds for a denial, and does not for a permission. */
enum Match {
    NO,
    MAYBE,
    YES;

    static Match of(boolean holds) {
        return holds ? YES : NO;
    }

    /** A condition that is not stated holds; of several values one suffices. */
    static <T> Match any(Collection<T> stated, Predicate<T> holds) {
        return of(stated.isEmpty() || stated.stream().anyMatch(holds));
    }

    Match and(Match other) {
        return compareTo(other) < 0 ? this : other;
    }
}
