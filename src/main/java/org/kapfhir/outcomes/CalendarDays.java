package org.kapfhir.outcomes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** The days that a FHIR date names: one day, a whole month or a whole year. */
record CalendarDays(LocalDate first, LocalDate last) {

    /** FHIR writes years from 1 to 9999. */
    static boolean isYear(int year) {
        return year >= 1 && year <= 9999;
    }

    /** @return empty if the text is not a FHIR date without time */
    static Optional<CalendarDays> parse(String text) {
        return named(text).filter(days -> isYear(days.first.getYear()));
    }

    private static Optional<CalendarDays> named(String text) {
        try {
            if (text.matches("\\d{4}")) {
                Year year = Year.parse(text);
                return Optional.of(
                        new CalendarDays(year.atDay(1), year.atMonth(12).atEndOfMonth()));
            }
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new CalendarDays(month.atDay(1), month.atEndOfMonth()));
            }
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(new CalendarDays(day, day));
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
