package org.kapfhir.screening;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

/** Checks the parameters of a request and fills in the defaults; what cannot be used is refused by name. */
public final class ScreeningRequestReader {
    /** Before anybody who can be screened was born; windows reckoned back from there would leave the calendar. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalTime END_OF_DAY = LocalTime.MAX.truncatedTo(ChronoUnit.MILLIS);

    private final CandidacyProtocols protocols;
    private final Clock clock;

    ScreeningRequestReader(CandidacyProtocols protocols, Clock clock) {
        this.protocols = protocols;
        this.clock = clock;
    }

    public ScreeningRequest read(
            @Nullable String protocol,
            @Nullable String policy,
            @Nullable String asOf,
            @Nullable String assumeCompleteRecord,
            @Nullable String persist) {
        return new ScreeningRequest(
                protocol(protocol),
                policy(policy),
                asOf(asOf),
                truth("assumeCompleteRecord", assumeCompleteRecord),
                truth("persist", persist));
    }

    private CandidacyProtocol protocol(@Nullable String sent) {
        return protocols
                .find(sent == null ? Canonicals.CANDIDACY_PLAN : sent)
                .orElseThrow(() -> new ParameterRefused(
                        ErrorCode.PROTOCOL_UNKNOWN,
                        "protocol",
                        "The protocol is not a candidacy protocol of this server: leave it out, or send "
                                + Canonicals.CANDIDACY_PLAN));
    }

    private static SubstanceUsePolicy policy(@Nullable String sent) {
        if (sent == null) {
            return SubstanceUsePolicy.STRICT_SEED;
        }
        return SubstanceUsePolicy.find(sent)
                .orElseThrow(() -> new ParameterRefused(
                        ErrorCode.POLICY_UNKNOWN,
                        "policy",
                        "The policy is unknown: send one of " + SubstanceUsePolicy.allCodes()));
    }

    private static boolean truth(String parameter, @Nullable String sent) {
        if (sent == null || "false".equals(sent)) {
            return false;
        }
        if ("true".equals(sent)) {
            return true;
        }
        throw new ParameterRefused(
                ErrorCode.INVALID_PARAMETER, parameter, "The " + parameter + " is neither true nor false");
    }

    /** A bare date, month or year is the end of its last day, in the server's zone. */
    OffsetDateTime asOf(@Nullable String sent) {
        OffsetDateTime now =
                OffsetDateTime.ofInstant(clock.instant(), clock.getZone()).truncatedTo(ChronoUnit.MILLIS);
        OffsetDateTime asOf = sent == null ? now : parsed(sent, now);
        if (asOf.toLocalDate().isBefore(EARLIEST)) {
            throw new ParameterRefused(
                    ErrorCode.INVALID_PARAMETER, "asOf", "The asOf lies before 1900: send a time since then");
        }
        return asOf;
    }

    private OffsetDateTime parsed(String sent, OffsetDateTime now) {
        try {
            return switch (sent.length()) {
                case 4 ->
                    endOf(
                            Year.parse(sent).atDay(1),
                            Year.parse(sent).atMonth(12).atEndOfMonth(),
                            now);
                case 7 ->
                    endOf(YearMonth.parse(sent).atDay(1), YearMonth.parse(sent).atEndOfMonth(), now);
                case 10 -> endOf(LocalDate.parse(sent), LocalDate.parse(sent), now);
                default -> notAfter(now, OffsetDateTime.parse(sent));
            };
        } catch (DateTimeException e) {
            throw new ParameterRefused(
                    ErrorCode.INVALID_PARAMETER,
                    "asOf",
                    "The asOf is not a dateTime: send a date, or a time with its offset such as 2026-01-31T09:00:00Z");
        }
    }

    private OffsetDateTime endOf(LocalDate first, LocalDate last, OffsetDateTime now) {
        if (first.isAfter(now.toLocalDate())) {
            throw inTheFuture();
        }
        return ZonedDateTime.of(last, END_OF_DAY, clock.getZone()).toOffsetDateTime();
    }

    private static OffsetDateTime notAfter(OffsetDateTime now, OffsetDateTime moment) {
        if (moment.isAfter(now)) {
            throw inTheFuture();
        }
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    private static ParameterRefused inTheFuture() {
        return new ParameterRefused(
                ErrorCode.AS_OF_IN_FUTURE,
                "asOf",
                "The asOf lies in the future: send a time that has passed, or leave it out");
    }
}
