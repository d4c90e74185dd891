package org.kapfhir.decisionsupport.execution;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.DateTimeEvaluator;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Precision;

/** Makes moments from their parts. The reference engine writes them as text and reads it again, at many times the cost. */
final class Moments {
    static final int PARTS = 7;
    private static final int NANOS_PER_MILLISECOND = 1_000_000;
    private static final int MINUTES_PER_HOUR = 60;

    private Moments() {}

    /** @param parts year, month, day, hour, minute, second, millisecond */
    static @Nullable Object of(@Nullable Integer[] parts, @Nullable BigDecimal offset) {
        Integer year = parts[0];
        Integer month = parts[1];
        Integer day = parts[2];
        Integer hour = parts[3];
        Integer minute = parts[4];
        Integer second = parts[5];
        Integer millisecond = parts[6];
        if (year == null
                || month == null
                || day == null
                || hour == null
                || minute == null
                || second == null
                || millisecond == null
                || offset == null
                || year < 1) {
            return DateTimeEvaluator.internalEvaluate(year, month, day, hour, minute, second, millisecond, offset);
        }
        return new DateTime(
                OffsetDateTime.of(
                        year, month, day, hour, minute, second, millisecond * NANOS_PER_MILLISECOND, zone(offset)),
                Precision.MILLISECOND);
    }

    /** The value of a date of the record, as precise as it is written there. */
    static DateTime of(BaseDateTimeType date) {
        GregorianCalendar calendar = date.getValueAsCalendar();
        OffsetDateTime start = OffsetDateTime.of(
                calendar.get(Calendar.YEAR),
                1,
                1,
                0,
                0,
                0,
                0,
                calendar.toZonedDateTime().getOffset());
        TemporalPrecisionEnum precision = date.getPrecision();
        return switch (precision) {
            case YEAR -> new DateTime(start, Precision.YEAR);
            case MONTH -> new DateTime(month(start, calendar), Precision.MONTH);
            case DAY -> new DateTime(day(start, calendar), Precision.DAY);
            case MINUTE -> new DateTime(time(start, calendar).truncatedTo(ChronoUnit.MINUTES), Precision.MINUTE);
            case SECOND -> new DateTime(time(start, calendar).truncatedTo(ChronoUnit.SECONDS), Precision.SECOND);
            case MILLI -> new DateTime(time(start, calendar), Precision.MILLISECOND);
        };
    }

    private static OffsetDateTime month(OffsetDateTime start, Calendar calendar) {
        return start.withMonth(calendar.get(Calendar.MONTH) + 1);
    }

    private static OffsetDateTime day(OffsetDateTime start, Calendar calendar) {
        return month(start, calendar).withDayOfMonth(calendar.get(Calendar.DAY_OF_MONTH));
    }

    private static OffsetDateTime time(OffsetDateTime start, Calendar calendar) {
        return day(start, calendar)
                .with(LocalTime.of(
                        calendar.get(Calendar.HOUR_OF_DAY),
                        calendar.get(Calendar.MINUTE),
                        calendar.get(Calendar.SECOND),
                        calendar.get(Calendar.MILLISECOND) * NANOS_PER_MILLISECOND));
    }

    private static ZoneOffset zone(BigDecimal hours) {
        int minutes = BigDecimal.valueOf(MINUTES_PER_HOUR)
                .multiply(hours.remainder(BigDecimal.ONE))
                .intValue();
        return ZoneOffset.ofHoursMinutes(hours.intValue(), minutes);
    }
}
