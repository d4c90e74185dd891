package org.kapfhir.outcomes;

import java.time.Duration;
import java.util.Arrays;

/** When a follow-up score counts: a table of windows, both ends included, after the index dose unless stated otherwise. */
enum Timepoint {
    /** More than zero and up to 36 hours. */
    HOURS_24("24h", new Nearest(Duration.ofMillis(1), Duration.ofHours(24), Duration.ofHours(36))),
    DAY_7("day-7", nearest(5, 7, 10)),
    WEEK_2("week-2", nearest(12, 14, 17)),
    WEEK_4("week-4", nearest(24, 28, 35)),
    WEEK_8("week-8", nearest(49, 56, 63)),
    /** After the last dose of induction: 14–31 days as in McInnes 2022 (J Affect Disord). */
    POST_INDUCTION("post-induction", new LastAfterInduction(Duration.ofDays(14), Duration.ofDays(31))),
    LATEST("latest", new Last());

    private final String code;
    private final Window window;

    /** Which of several scores in the window counts. */
    sealed interface Window {}

    /** The one closest to the nominal time; of two equally close the later. */
    record Nearest(Duration from, Duration nominal, Duration to) implements Window {}

    /** The last one in the window after the last induction dose. */
    record LastAfterInduction(Duration from, Duration to) implements Window {}

    /** The last one of all. */
    record Last() implements Window {}

    Timepoint(String code, Window window) {
        this.code = code;
        this.window = window;
    }

    /** Of CodeSystem {@code kap-timepoint}. */
    String code() {
        return code;
    }

    Window window() {
        return window;
    }

    static Timepoint ofCode(String code) {
        return Arrays.stream(values())
                .filter(timepoint -> timepoint.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No timepoint has the code " + code));
    }

    private static Nearest nearest(int fromDay, int nominalDay, int toDay) {
        return new Nearest(Duration.ofDays(fromDay), Duration.ofDays(nominalDay), Duration.ofDays(toDay));
    }
}
