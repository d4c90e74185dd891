package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.shared.ErrorCode;

class SubmittedRecordTest {
    private static final String ANA = """
        {"fullUrl": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
         "resource": {"resourceType": "Patient", "identifier": [{"system": "urn:mrn", "value": "7"}]}}
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\": \"urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0\"}",
                "{\"reference\": \"Patient?identifier=urn:mrn|7\"}",
                "{\"identifier\": {\"system\": \"urn:mrn\", \"value\": \"7\"}}",
                "{\"display\": \"Ana\"}"
            })
    void acceptsEntriesAboutThePatient(String subject) {
        SubmittedRecord record = submitted(ANA, condition(subject));

        assertThat(record.record().resources()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reference\": \"Patient/bob\"}",
                "{\"reference\": \"urn:uuid:ffffffff-1cbf-4d64-b04d-cd9187a4c6e0\"}",
                "{\"reference\": \"Patient?identifier=urn:mrn|8\"}",
                "{\"reference\": \"Group/7\"}",
                "{\"identifier\": {\"system\": \"urn:mrn\", \"value\": \"8\"}}"
            })
    void refusesEntriesAboutSomebodyElse(String subject) {
        assertRefused(ErrorCode.SUBJECT_FOREIGN, ANA, condition(subject));
    }

    @Test
    void refusesARecordWithoutPatient() {
        assertRefused(ErrorCode.SUBJECT_MISSING, condition("{\"reference\": \"Patient/ana\"}"));
        assertRefused(ErrorCode.SUBJECT_MISSING);
    }

    @Test
    void refusesTwoPatients() {
        assertRefused(
                ErrorCode.SUBJECT_AMBIGUOUS, ANA, "{\"resource\": {\"resourceType\": \"Patient\", \"id\": \"bob\"}}");
    }

    @Test
    void pointsToEntriesAsTheCallerNamedThem() {
        SubmittedRecord record = submitted(
                "{\"fullUrl\": \"https://ehr.example/fhir/Patient/ana\", \"resource\": {\"resourceType\": \"Patient\","
                        + " \"id\": \"ana\"}}",
                condition("{\"reference\": \"Patient/ana\"}"));

        EntryReferences references = record.references();
        assertThat(references.to(record.record().patient()).getReference()).isEqualTo("Patient/ana");
        assertThat(references.to(record.record().resources().get(0)).getReference())
                .isEqualTo("urn:uuid:11111111-1cbf-4d64-b04d-cd9187a4c6e0");
    }

    private static String condition(String subject) {
        return """
            {"fullUrl": "urn:uuid:11111111-1cbf-4d64-b04d-cd9187a4c6e0",
             "resource": {"resourceType": "Condition", "code": {"text": "Migraine"}, "subject": %s}}
            """.formatted(subject);
    }

    private static SubmittedRecord submitted(String... entries) {
        String bundle = "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
                + String.join(",", entries) + "]}";
        return SubmittedRecord.of(
                ScreeningFixture.FHIR.newJsonParser().parseResource(Bundle.class, bundle), ScreeningFixture.FHIR);
    }

    private static void assertRefused(ErrorCode code, String... entries) {
        assertThatThrownBy(() -> submitted(entries))
                .isInstanceOfSatisfying(
                        SubjectRefused.class,
                        refused -> assertThat(refused.errorCode()).isEqualTo(code));
    }
}
