package org.kapfhir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.conformance.GuideRecords.Conforming;
import org.kapfhir.conformance.GuideRecords.Expectation;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.ErrorCode;

/** Every conforming record passes, every breaking one fails for the one reason that the table names. */
class GuideValidationTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuideValidator VALIDATOR = new GuideValidator(FHIR);

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#conforming")
    void acceptsAConformingRecord(Conforming example) {
        assertThat(VALIDATOR.errors(example.json())).as(example.name()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kapfhir.conformance.GuideRecords#expectations")
    void refusesABreakingRecordForOneReason(Expectation expected) {
        String json = expected.json();

        List<SingleValidationMessage> found = VALIDATOR.validate(json).stream()
                .filter(message -> expected.messageKey().equals(message.getMessageId()))
                .toList();

        assertThat(found)
                .as("%s breaks %s", expected.file(), expected.profile())
                .isNotEmpty()
                .allSatisfy(message -> {
                    assertThat(message.getSeverity().getCode()).isEqualTo(expected.severity());
                    assertThat(message.getLocationString())
                            .startsWith(expected.path().replaceAll("\\[x]$", ""));
                });
        assertThat(VALIDATOR.errors(json))
                .extracting(SingleValidationMessage::getMessageId)
                .allMatch(expected.messageKey()::equals);
    }

    @Test
    void namesEveryBreakingRecordInTheTable() {
        assertThat(GuideRecords.breakingFiles())
                .containsExactlyInAnyOrderElementsOf(GuideRecords.expectations().stream()
                        .map(Expectation::file)
                        .toList());
    }

    @Test
    void publishesExactlyTheErrorCodesOfTheServer() {
        CodeSystem published = GuidePackage.fromClasspath(FHIR)
                .find(CodeSystem.class, Canonicals.ERROR_CODES)
                .orElseThrow();
        assertThat(published.getConcept())
                .extracting(ConceptDefinitionComponent::getCode)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
    }
}
