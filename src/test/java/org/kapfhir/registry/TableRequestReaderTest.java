package org.kapfhir.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

class TableRequestReaderTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final TableRequestReader READER =
            new TableRequestReader(FHIR, new RegistryViews(GuidePackage.fromClasspath(FHIR)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11-01",
                "+300000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "0000-12-31T00:00:00Z",
                "-0001-01-01T00:00:00Z"
            })
    void refusesAMomentThatFhirCannotWrite(String since) {
        assertThatExceptionOfType(ParameterRefused.class)
                .isThrownBy(() -> read(since))
                .satisfies(refused -> assertThat(refused.errorCode()).isEqualTo(ErrorCode.INVALID_PARAMETER));
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-02T00:00:00Z, 0001-01-02T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
        "2026-11-01T12:00:00+01:00, 2026-11-01T11:00:00Z"
    })
    void takesAnyOther(String since, Instant expected) {
        assertThat(read(since).changedAfter()).isEqualTo(expected);
    }

    private static TableRequest read(String since) {
        Map<String, String[]> address =
                Map.of("viewReference", new String[] {"ViewDefinition/kap-scores"}, "_since", new String[] {since});
        return READER.read(new SentParameters(address, null), List.of());
    }
}
