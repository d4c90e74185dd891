package org.kapfhir.outcomes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.instrument.InstrumentToken;
import org.kapfhir.outcomes.projection.Substance;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

/** Checks the parameters of a request; whatever cannot be used is refused with the name of the parameter. */
final class OutcomeRequestReader {
    private final OutcomesProperties properties;
    private final Clock clock;

    OutcomeRequestReader(OutcomesProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    OutcomeRequest read(OutcomeParameters parameters) {
        return new OutcomeRequest(
                instruments(parameters.instrument()),
                period(parameters.start(), parameters.end()),
                stratifiers(parameters.stratify()),
                minimumCellSize(parameters.minimumCellSize()),
                asOf(parameters.asOf()),
                substances(parameters.includeEsketamine()),
                new Thresholds(responseShare(parameters.responseShare()), madrsRemission(parameters.madrsRemission())));
    }

    private static Set<Stratifier> stratifiers(List<String> sent) {
        Set<Stratifier> chosen = EnumSet.noneOf(Stratifier.class);
        for (String parameter : sent) {
            for (String code : parameter.split(",", -1)) {
                chosen.add(Stratifier.ofCode(code.strip())
                        .orElseThrow(() -> new ParameterRefused(
                                "stratify",
                                "A cohort is not split by this: send one of "
                                        + Arrays.stream(Stratifier.values())
                                                .map(Stratifier::code)
                                                .collect(Collectors.joining(", ")))));
            }
        }
        return chosen;
    }

    /** In ten-thousandths. */
    private static int responseShare(@Nullable String sent) {
        if (sent == null) {
            return Thresholds.USUAL.responseShare();
        }
        if (sent.matches("1(\\.0{1,4})?|0\\.\\d{1,4}")) {
            int share = new BigDecimal(sent).movePointRight(4).intValueExact();
            if (share > 0) {
                return share;
            }
        }
        throw new ParameterRefused(
                "responseShare", "The responseShare is not a fraction above 0 and up to 1 with at most four decimals");
    }

    private int madrsRemission(@Nullable String sent) {
        if (sent == null) {
            return properties.madrsRemission();
        }
        if (sent.matches("\\d{1,2}") && Instrument.MADRS.canTotal(Integer.parseInt(sent))) {
            return Integer.parseInt(sent);
        }
        throw new ParameterRefused(
                "madrsRemission",
                "The madrsRemission is not a total of the MADRS: send a whole number from 0 to "
                        + Instrument.MADRS.highestTotal());
    }

    private static List<Instrument> instruments(List<String> sent) {
        Set<Instrument> chosen = EnumSet.noneOf(Instrument.class);
        for (String parameter : sent) {
            for (String token : parameter.split(",", -1)) {
                chosen.addAll(matching(token.strip()));
            }
        }
        return chosen.isEmpty() ? List.of(Instrument.values()) : List.copyOf(chosen);
    }

    private static List<Instrument> matching(String token) {
        InstrumentToken wanted = InstrumentToken.parse(token);
        List<Instrument> found = Arrays.stream(Instrument.values())
                .filter(instrument -> instrument.matches(wanted))
                .toList();
        if (found.isEmpty()) {
            throw new ParameterRefused(
                    "instrument",
                    "No summarized instrument has the given code: send system|code of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(Instrument.values())
                                            .map(Instrument::code)
                                            .toList())
                            + " in CodeSystem kap-instrument, or the LOINC code of the total score");
        }
        return found;
    }

    private static IndexPeriod period(@Nullable String start, @Nullable String end) {
        long startDay = start == null
                ? IndexPeriod.ALL.startDay()
                : days("start", start).first().toEpochDay();
        long endDay =
                end == null ? IndexPeriod.ALL.endDay() : days("end", end).last().toEpochDay();
        if (endDay < startDay) {
            throw new ParameterRefused("end", "The end is before the start: send an end on or after the start");
        }
        return new IndexPeriod(startDay, endDay);
    }

    private static CalendarDays days(String parameter, String text) {
        return CalendarDays.parse(text)
                .orElseThrow(() -> new ParameterRefused(
                        parameter, "The " + parameter + " is not a date: send it as YYYY-MM-DD, YYYY-MM or YYYY"));
    }

    private int minimumCellSize(@Nullable String sent) {
        if (sent == null) {
            return properties.minimumCellSize();
        }
        try {
            int size = Integer.parseInt(sent);
            if (size >= 0 && size < properties.smallestCellSize()) {
                throw new ParameterRefused(
                        "minimumCellSize",
                        "This server answers no smaller minimumCellSize than " + properties.smallestCellSize());
            }
            if (size >= 0) {
                return size;
            }
        } catch (NumberFormatException e) {
            // Falls through to the one refusal below.
        }
        throw new ParameterRefused("minimumCellSize", "The minimumCellSize is not a whole number of 0 or more");
    }

    private Instant asOf(@Nullable String sent) {
        Instant now = clock.instant();
        if (sent == null) {
            return now;
        }
        return CalendarDays.parse(sent).map(days -> endOf(days, now)).orElseGet(() -> moment(sent, now));
    }

    /** A bare date means its end; for the current day, month or year that is now. */
    private Instant endOf(CalendarDays days, Instant now) {
        ZoneId zone = properties.zone();
        if (days.first().isAfter(LocalDate.ofInstant(now, zone))) {
            throw inTheFuture();
        }
        Instant end = days.last().plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        return end.isAfter(now) ? now : end;
    }

    private Instant moment(String sent, Instant now) {
        OffsetDateTime moment;
        try {
            moment = OffsetDateTime.parse(sent);
        } catch (DateTimeException e) {
            throw noDateTime();
        }
        // The answer says the day in this server's zone, and that day has to be in such a year too.
        if (!CalendarDays.isYear(moment.getYear())
                || !CalendarDays.isYear(
                        moment.atZoneSameInstant(properties.zone()).getYear())) {
            throw noDateTime();
        }
        if (moment.toInstant().isAfter(now)) {
            throw inTheFuture();
        }
        return moment.toInstant();
    }

    private static ParameterRefused noDateTime() {
        return new ParameterRefused(
                "asOf",
                "The asOf is not a dateTime: send a date, or a time with its offset such as 2026-01-31T09:00:00Z");
    }

    private static ParameterRefused inTheFuture() {
        return new ParameterRefused(
                ErrorCode.AS_OF_IN_FUTURE,
                "asOf",
                "The asOf lies in the future: send a time that has passed, or leave it out");
    }

    private static Set<Substance> substances(@Nullable String includeEsketamine) {
        if (includeEsketamine == null || "false".equals(includeEsketamine)) {
            return EnumSet.of(Substance.KETAMINE);
        }
        if ("true".equals(includeEsketamine)) {
            return EnumSet.allOf(Substance.class);
        }
        throw new ParameterRefused("includeEsketamine", "The includeEsketamine is neither true nor false");
    }
}
