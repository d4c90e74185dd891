package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.shared.RequestRefused.Finding;

class OutcomeRequestReaderTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

    @Test
    void takesEverythingUpToNowByDefault() {
        OutcomeRequest request = read(Map.of());

        assertThat(request.instruments()).containsExactly(Instrument.values());
        assertThat(request.stratifiers()).isEmpty();
        assertThat(request.thresholds()).isEqualTo(Thresholds.USUAL);
        assertThat(request.period()).isEqualTo(IndexPeriod.ALL);
        assertThat(request.minimumCellSize()).isEqualTo(11);
        assertThat(request.asOf()).isEqualTo(NOW);
        assertThat(request.substances()).containsExactly(Substance.KETAMINE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "http://loinc.org|44261-6, PHQ_9",
        "http://loinc.org|70274-6, GAD_7",
        "https://kapfhir.org/ig/CodeSystem/kap-instrument|gad-7, GAD_7",
        "phq-9, PHQ_9",
        "70274-6, GAD_7"
    })
    void findsTheInstrumentOfAToken(String token, Instrument instrument) {
        assertThat(read(Map.of("instrument", token)).instruments()).containsExactly(instrument);
    }

    @Test
    void takesSeveralInstrumentsOnce() {
        assertThat(read(Map.of("instrument", "gad-7,phq-9,http://loinc.org|70274-6"))
                        .instruments())
                .containsExactly(Instrument.PHQ_9, Instrument.GAD_7);
    }

    @Test
    void takesAMonthAsAllItsDays() {
        assertThat(read(Map.of("start", "2026-02", "end", "2026-02")).period())
                .isEqualTo(new IndexPeriod(
                        LocalDate.parse("2026-02-01").toEpochDay(),
                        LocalDate.parse("2026-02-28").toEpochDay()));
    }

    @Test
    void takesOneDayAsStartAndEnd() {
        long day = LocalDate.parse("2026-02-10").toEpochDay();

        assertThat(read(Map.of("start", "2026-02-10", "end", "2026-02-10")).period())
                .isEqualTo(new IndexPeriod(day, day));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2026-05-01, UTC, 2026-05-01T23:59:59.999Z",
        "2026-05-01, America/New_York, 2026-05-02T03:59:59.999Z",
        "2026-04, UTC, 2026-04-30T23:59:59.999Z",
        "2026-06-15, UTC, 2026-06-15T12:00:00Z",
        "2026, UTC, 2026-06-15T12:00:00Z",
        "2026-05-01T10:00:00+02:00, UTC, 2026-05-01T08:00:00Z",
        "2026-06-15T12:00:00Z, UTC, 2026-06-15T12:00:00Z"
    })
    void takesABareDateAsItsEndButNotTheFuture(String sent, ZoneId zone, Instant asOf) {
        assertThat(reader(zone).read(parameters(Map.of("asOf", sent))).asOf()).isEqualTo(asOf);
    }

    @Test
    void includesEsketamineWhenAsked() {
        assertThat(read(Map.of("includeEsketamine", "true")).substances())
                .containsExactlyInAnyOrder(Substance.KETAMINE, Substance.ESKETAMINE);
    }

    @Test
    void takesACellSizeOfZero() {
        assertThat(read(Map.of("minimumCellSize", "0")).minimumCellSize()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/requests.csv", numLinesToSkip = 1)
    void refusesWhatItCannotUseAndNamesTheParameter(String situation, String parameter, String value, String code) {
        Map<String, String> sent =
                "end".equals(parameter) ? Map.of("start", "2026-01-01", "end", value) : Map.of(parameter, value);

        ParameterRefused refused = catchThrowableOfType(ParameterRefused.class, () -> read(sent));

        assertThat(refused).as(situation).isNotNull();
        assertThat(refused.errorCode().code()).isEqualTo(code);
        assertThat(refused.findings())
                .extracting(Finding::expression)
                .containsExactly("Parameters.parameter('" + parameter + "')");
    }

    private static OutcomeRequest read(Map<String, String> sent) {
        return reader(ZoneOffset.UTC).read(parameters(sent));
    }

    private static OutcomeRequestReader reader(ZoneId zone) {
        return new OutcomeRequestReader(
                new OutcomesProperties(zone, 11, 0, 12, 10, 100), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static OutcomeParameters parameters(Map<String, String> sent) {
        return new OutcomeParameters(
                list(sent.get("instrument")),
                sent.get("start"),
                sent.get("end"),
                list(sent.get("stratify")),
                sent.get("minimumCellSize"),
                sent.get("asOf"),
                sent.get("includeEsketamine"),
                sent.get("madrsRemission"),
                sent.get("responseShare"));
    }

    private static List<String> list(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
