package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.Nullable;

/** The operands, aliases and lets of one call of a function, or of one definition while its value is found. */
final class Frame {
    /** What a slot holds whose let has not been asked for. */
    static final Object NOT_ASKED = new Object();

    final Evaluation evaluation;
    final @Nullable Object[] slots;

    Frame(Evaluation evaluation, int slots) {
        this.evaluation = evaluation;
        this.slots = new Object[slots];
    }
}
