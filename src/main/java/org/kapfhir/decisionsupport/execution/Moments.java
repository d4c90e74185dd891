package org.kapfhir.decisionsupport.execution;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    private static ZoneOffset zone(BigDecimal hours) {
        int minutes = BigDecimal.valueOf(MINUTES_PER_HOUR)
                .multiply(hours.remainder(BigDecimal.ONE))
                .intValue();
        return ZoneOffset.ofHoursMinutes(hours.intValue(), minutes);
    }
}
