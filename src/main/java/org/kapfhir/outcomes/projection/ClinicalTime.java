package org.kapfhir.outcomes.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as the summaries compare it.
 *
 * @param timeMs milliseconds since 1970-01-01T00:00:00Z; for a bare date the start of that day in the server's zone
 * @param epochDay the calendar day in the server's zone, in days since 1970-01-01
 * @param dateOnly whether the record gives a bare date
 */
public record ClinicalTime(long timeMs, long epochDay, boolean dateOnly) {
    private static final int LENGTH_OF_DATE = "2000-01-01".length();

    static ClinicalTime ofInstant(Instant instant, ZoneId zone) {
        return new ClinicalTime(
                instant.toEpochMilli(), LocalDate.ofInstant(instant, zone).toEpochDay(), false);
    }

    static ClinicalTime ofDate(LocalDate date, ZoneId zone) {
        return new ClinicalTime(date.atStartOfDay(zone).toInstant().toEpochMilli(), date.toEpochDay(), true);
    }

    /** @return empty if there is no value, or only a year or a month, which no window can place */
    static Optional<ClinicalTime> of(@Nullable BaseDateTimeType value, ZoneId zone) {
        if (value == null || value.getValue() == null) {
            return Optional.empty();
        }
        String text = value.getValueAsString();
        if (text.length() > LENGTH_OF_DATE) {
            return Optional.of(ofInstant(value.getValue().toInstant(), zone));
        }
        return text.length() == LENGTH_OF_DATE ? Optional.of(ofDate(LocalDate.parse(text), zone)) : Optional.empty();
    }

    /** The moment itself, or the start of a period. */
    static Optional<ClinicalTime> startOf(@Nullable Type value, ZoneId zone) {
        return of(value instanceof Period period ? period.getStartElement() : asMoment(value), zone);
    }

    /** The moment itself, or the end of a period. */
    static Optional<ClinicalTime> endOf(@Nullable Type value, ZoneId zone) {
        return of(value instanceof Period period ? period.getEndElement() : asMoment(value), zone);
    }

    private static @Nullable BaseDateTimeType asMoment(@Nullable Type value) {
        return value instanceof BaseDateTimeType moment ? moment : null;
    }
}
