package org.kapfhir.loading;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a request is sent again: twice as long each time, with a random share taken off so that
 * several loaders do not return at once, and as long as the server asks for where it does ask.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** A server that asks for more than this is not waited for that long in one go. */
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);

    private final Clock clock;
    private final RandomGenerator random;

    Backoff(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param failures how often the request has failed so far, from 1
     * @param retryAfter the header of that name: seconds, or an HTTP date
     */
    Duration before(int failures, Optional<String> retryAfter) {
        Duration askedFor = retryAfter.map(this::parse).orElse(Duration.ZERO);
        if (askedFor.compareTo(LONGEST_ASKED_FOR) > 0) {
            return LONGEST_ASKED_FOR;
        }
        Duration own = withJitter(doubled(failures - 1));
        return askedFor.compareTo(own) > 0 ? askedFor : own;
    }

    private static Duration doubled(int times) {
        Duration wait = FIRST;
        for (int i = 0; i < times && wait.compareTo(LONGEST) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Duration withJitter(Duration wait) {
        long half = wait.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }

    private Duration parse(String retryAfter) {
        try {
            return Duration.ofSeconds(Math.max(0, Long.parseLong(retryAfter.trim())));
        } catch (NumberFormatException notSeconds) {
            return untilHttpDate(retryAfter);
        }
    }

    private Duration untilHttpDate(String date) {
        try {
            Duration left = Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return left.isNegative() ? Duration.ZERO : left;
        } catch (DateTimeException unreadable) {
            return Duration.ZERO;
        }
    }
}
