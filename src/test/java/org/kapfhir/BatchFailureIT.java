package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a batch says of an entry that failed. */
@WithRunningServer
class BatchFailureIT {
    private static final String BATCH = """
            {"resourceType": "Bundle", "type": "batch", "entry": [
              {"resource": %s, "request": {"method": "POST", "url": "Observation"}},
              {"resource": {"resourceType": "Patient", "id": "beside-a-failure"},
               "request": {"method": "PUT", "url": "Patient/beside-a-failure"}}]}
            """;

    @Autowired
    private FhirEndpoint server;

    @ParameterizedTest(name = "{0}")
    @DisplayName("an entry that fails is answered as if it were sent by itself, and the others are done")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    claims a profile | {"resourceType":"Observation","status":"final","code":{"text":"a"},"meta":{"profile":["https://kapfhir.org/ig/StructureDefinition/kap-phq9-score"]}}
                    without a code   | {"resourceType":"Observation","status":"final"}
                    """)
    void answersAsIfItWereSentByItself(String what, String observation) {
        Answer alone = server.post("Observation", observation);
        assertThat(alone.status()).as(alone.body()).isBetween(400, 499);

        Answer batch = server.post("", BATCH.formatted(observation));

        assertThat(batch.status()).as(batch.body()).isEqualTo(200);
        BundleEntryResponseComponent failed =
                batch.as(Bundle.class).getEntry().get(0).getResponse();
        assertThat(failed.getStatus()).startsWith(alone.status() + " ");
        OperationOutcome outcome = (OperationOutcome) failed.getOutcome();
        assertThat(outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode())
                .isEqualTo(alone.errorCode());
        assertThat(outcome.getIssueFirstRep().getDiagnostics())
                .isEqualTo(alone.as(OperationOutcome.class).getIssueFirstRep().getDiagnostics());
        assertThat(server.get("Patient/beside-a-failure").status()).isEqualTo(200);
    }
}
