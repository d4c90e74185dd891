package org.kapfhir.registry.view;

import java.time.Clock;
import java.time.Instant;

/** What an evaluation may still spend: per resource on elements, rows and text, and altogether on time. */
final class Budget {
    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1024;
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private final ViewLimits limits;
    private final Clock clock;
    private final Instant deadline;
    private long steps;
    private long rows;
    private long characters;
    private int untilLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;

    Budget(ViewLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.deadline = clock.instant().plus(limits.time());
    }

    void beginResource() {
        steps = 0;
        rows = 0;
        characters = 0;
        look();
    }

    /** @throws ViewTooCostly 422, code {@code view-too-costly} */
    void spendSteps(long count) {
        steps += count;
        if (steps > limits.stepsPerResource()) {
            throw ViewTooCostly.steps(limits.stepsPerResource());
        }
        untilLook--;
        if (untilLook <= 0) {
            look();
        }
    }

    /** @throws ViewTooCostly 422, code {@code view-too-costly} */
    void spendRows(long count) {
        rows += count;
        if (rows > limits.rowsPerResource()) {
            throw ViewTooCostly.rows(limits.rowsPerResource());
        }
    }

    /** @throws ViewTooCostly 422, code {@code view-too-costly} */
    void spendText(int length) {
        characters += length;
        if (characters > MOST_CHARACTERS) {
            throw ViewTooCostly.text(MOST_CHARACTERS);
        }
    }

    private void look() {
        untilLook = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;
        if (clock.instant().isAfter(deadline)) {
            throw ViewTooCostly.time(limits.time().toSeconds());
        }
    }
}
