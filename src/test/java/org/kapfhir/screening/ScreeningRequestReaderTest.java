package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The clock stands at 2026-11-20T12:00Z. */
class ScreeningRequestReaderTest {
    private final ScreeningRequestReader reader = ScreeningFixture.reader();

    @Test
    void fillsInTheDefaults() {
        ScreeningRequest request = reader.read(null, null, null, null, null);

        assertThat(request.protocol().canonical())
                .isEqualTo("https://kapfhir.org/ig/PlanDefinition/kap-candidacy|0.1.0");
        assertThat(request.policy()).isEqualTo(SubstanceUsePolicy.STRICT_SEED);
        assertThat(request.asOf()).isEqualTo(OffsetDateTime.parse("2026-11-20T12:00:00Z"));
        assertThat(request.assumeCompleteRecord()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-11-20T12:00:00Z, 2026-11-20T12:00:00Z",
        "2026-11-20T02:00:00-10:00, 2026-11-20T02:00:00-10:00",
        "2026-11-19, 2026-11-19T23:59:59.999Z",
        "2026-11-20, 2026-11-20T23:59:59.999Z",
        "2026-02, 2026-02-28T23:59:59.999Z",
        "2025, 2025-12-31T23:59:59.999Z"
    })
    void readsAsOf(String sent, String meant) {
        assertThat(reader.read(null, null, sent, null, null).asOf()).isEqualTo(OffsetDateTime.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T12:00:00.001Z", "2026-11-21", "2026-12", "2027"})
    void refusesTheFuture(String asOf) {
        assertRefused(() -> reader.read(null, null, asOf, null, null), ErrorCode.AS_OF_IN_FUTURE, "asOf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30",
                "2026-11-20T12:00:00",
                "20261120",
                "2026-13",
                "0001-01-01",
                "1899-12-31"
            })
    void refusesAnAsOfThatCannotBeUsed(String asOf) {
        assertRefused(() -> reader.read(null, null, asOf, null, null), ErrorCode.INVALID_PARAMETER, "asOf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "strict", "STRICT-SEED", "label "})
    void refusesAnUnknownPolicyAndNamesTheKnown(String policy) {
        assertRefused(() -> reader.read(null, policy, null, null, null), ErrorCode.POLICY_UNKNOWN, "policy");
        assertThatThrownBy(() -> reader.read(null, policy, null, null, null))
                .hasMessageContaining("strict-seed, label, trial-2y");
    }

    @Test
    void refusesAnUnknownProtocol() {
        assertRefused(
                () -> reader.read("https://example.org/PlanDefinition/x", null, null, null, null),
                ErrorCode.PROTOCOL_UNKNOWN,
                "protocol");
    }

    @Test
    void refusesATruthValueThatIsNone() {
        assertRefused(
                () -> reader.read(null, null, null, "yes", null), ErrorCode.INVALID_PARAMETER, "assumeCompleteRecord");
    }

    @Test
    void storesOnlyWhenAsked() {
        assertThat(reader.read(null, null, null, null, "true").persist()).isTrue();
        assertThat(reader.read(null, null, null, null, null).persist()).isFalse();
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, ErrorCode code, String parameter) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RequestRefused.class, refused -> {
            assertThat(refused.errorCode()).isEqualTo(code);
            assertThat(refused.findings().get(0).expression()).isEqualTo("Parameters.parameter('" + parameter + "')");
        });
    }
}
