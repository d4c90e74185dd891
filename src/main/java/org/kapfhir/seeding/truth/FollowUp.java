package org.kapfhir.seeding.truth;

import java.time.Duration;

/** The timepoints of the public contract; both ends of a window are included. */
enum FollowUp {
    DAY_1("24h", Duration.ofNanos(1), Duration.ofHours(24), Duration.ofHours(36)),
    DAY_7("day-7", Duration.ofDays(5), Duration.ofDays(7), Duration.ofDays(10)),
    WEEK_2("week-2", Duration.ofDays(12), Duration.ofDays(14), Duration.ofDays(17)),
    WEEK_4("week-4", Duration.ofDays(24), Duration.ofDays(28), Duration.ofDays(35)),
    WEEK_8("week-8", Duration.ofDays(49), Duration.ofDays(56), Duration.ofDays(63)),
    /** The last score 14 to 31 days after the last dose of induction. */
    POST_INDUCTION("post-induction", Duration.ofDays(14), Duration.ofDays(31), Duration.ofDays(31)),
    /** The last score of all after the index dose. */
    LATEST("latest", Duration.ofNanos(1), Duration.ofDays(100_000), Duration.ofDays(100_000));

    final String code;
    final Duration from;
    final Duration nominal;
    final Duration to;

    FollowUp(String code, Duration from, Duration nominal, Duration to) {
        this.code = code;
        this.from = from;
        this.nominal = nominal;
        this.to = to;
    }
}
