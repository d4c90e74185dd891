package org.kapfhir.measures;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.TimeSpan;
import org.kapfhir.shared.ParameterRefused;

/** Reads the measurement period: a year, a month or a day means its first or last moment, a time means itself. */
final class PeriodReader {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final long NANOS_OF_MILLISECOND = 1_000_000;

    private final ZoneId zone;

    private record Days(LocalDate first, LocalDate last) {}

    PeriodReader(ZoneId zone) {
        this.zone = zone;
    }

    TimeSpan read(@Nullable String start, @Nullable String end) {
        TimeSpan period = new TimeSpan(moment("periodStart", start, true), moment("periodEnd", end, false));
        if (period.last().isBefore(period.first())) {
            throw new ParameterRefused("periodEnd", "The periodEnd is before the periodStart: send one on or after it");
        }
        return period;
    }

    private OffsetDateTime moment(String parameter, @Nullable String sent, boolean first) {
        if (sent == null) {
            throw new ParameterRefused(parameter, "The " + parameter + " is missing: send it as YYYY-MM-DD");
        }
        try {
            return first ? first(sent) : last(sent);
        } catch (DateTimeException e) {
            throw new ParameterRefused(
                    parameter,
                    "The " + parameter
                            + " is no date: send it as YYYY-MM-DD, YYYY-MM or YYYY, or a time with its offset");
        }
    }

    /** @throws DateTimeException if it is no date, or in a year that logic does not know */
    OffsetDateTime first(String sent) {
        return known(
                isTime(sent)
                        ? OffsetDateTime.parse(sent)
                        : days(sent).first().atStartOfDay(zone).toOffsetDateTime());
    }

    /** @throws DateTimeException if it is no date, or in a year that logic does not know */
    OffsetDateTime last(String sent) {
        return known(
                isTime(sent)
                        ? OffsetDateTime.parse(sent)
                        : days(sent)
                                .last()
                                .plusDays(1)
                                .atStartOfDay(zone)
                                .toOffsetDateTime()
                                .minusNanos(NANOS_OF_MILLISECOND));
    }

    private static boolean isTime(String sent) {
        return sent.contains("T");
    }

    private static OffsetDateTime known(OffsetDateTime moment) {
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year that logic does not know");
        }
        return moment;
    }

    private static Days days(String sent) {
        if (YEAR.matcher(sent).matches()) {
            Year year = Year.parse(sent);
            return new Days(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }
        if (MONTH.matcher(sent).matches()) {
            YearMonth month = YearMonth.parse(sent);
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        if (DAY.matcher(sent).matches()) {
            LocalDate day = LocalDate.parse(sent);
            return new Days(day, day);
        }
        throw new DateTimeException("neither year nor month nor day");
    }
}
