package org.kapfhir.seeding.course;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A point in time as a record gives it: to the second, or as a bare date. Everything in the cohort is in UTC.
 *
 * @param instant of a bare date, its start
 */
public record Moment(Instant instant, boolean isBareDate) {

    static Moment at(Instant instant) {
        return new Moment(instant, false);
    }

    static Moment onDateOf(Instant instant) {
        return new Moment(instant.truncatedTo(ChronoUnit.DAYS), true);
    }

    /** Elapsed time since the instant, or whole calendar days if this is a bare date. */
    public Duration since(Instant origin) {
        return isBareDate
                ? Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.ofInstant(origin, ZoneOffset.UTC), date()))
                : Duration.between(origin, instant);
    }

    public LocalDate date() {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** As FHIR writes it. */
    public String text() {
        return isBareDate ? date().toString() : instant.toString();
    }
}
