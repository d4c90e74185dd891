package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

@WithRunningServer
class ServerIT {

    @Autowired
    private FhirEndpoint server;

    @Test
    void servesTheCapabilityStatementWithBothOperations() {
        CapabilityStatement statement = server.get("metadata").as(CapabilityStatement.class);

        assertThat(statement.getFhirVersion().toCode()).isEqualTo("4.0.1");
        assertThat(statement.getRestFirstRep().getResource())
                .filteredOn(resource -> "Patient".equals(resource.getType()))
                .flatExtracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getOperation)
                .extracting(CapabilityStatementRestResourceOperationComponent::getName)
                .contains("screen-candidate", "summarize-outcomes");
        assertThat(statement.getRestFirstRep().getOperation())
                .extracting(CapabilityStatementRestResourceOperationComponent::getName)
                .contains("summarize-outcomes");
    }

    @Test
    void storesReadsUpdatesDeletesAndKeepsHistory() {
        Patient patient = new Patient().setGender(AdministrativeGender.FEMALE);
        patient.setId("server-it-1");
        assertThat(server.put(patient).status()).isEqualTo(201);
        assertThat(server.get("Patient/server-it-1").as(Patient.class).getGender())
                .isEqualTo(AdministrativeGender.FEMALE);

        patient.setGender(AdministrativeGender.OTHER);
        assertThat(server.put(patient).status()).isEqualTo(200);
        assertThat(server.get("Patient/server-it-1/_history").as(Bundle.class).getTotal())
                .isEqualTo(2);

        assertThat(server.delete("Patient/server-it-1").status()).isEqualTo(200);
        assertThat(server.get("Patient/server-it-1").status()).isEqualTo(410);
    }

    @Test
    void findsTheGuidesDefinitionsByUrl() {
        for (String search : List.of(
                "StructureDefinition?url=https://kapfhir.org/ig/StructureDefinition/kap-ketamine-administration",
                "PlanDefinition?url=https://kapfhir.org/ig/PlanDefinition/kap-candidacy",
                "Questionnaire?url=https://kapfhir.org/ig/Questionnaire/phq-9",
                "OperationDefinition?url=https://kapfhir.org/ig/OperationDefinition/screen-candidate")) {
            assertThat(server.get(search).as(Bundle.class).getEntry())
                    .as(search)
                    .hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0} {1} answers {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | Patient/no-such-person          |                                        | 404 | not-found
                    GET    | Patient?nmae=x                  |                                        | 400 | malformed-request
                    GET    | Nonsense/1                      |                                        | 404 | not-found
                    POST   | Patient                         | {"resourceType":"Patient"              | 400 | malformed-request
                    POST   | Patient                         | {"resourceType":"Observation"}         | 400 | malformed-request
                    DELETE | CodeSystem?status=draft         |                                        | 412 | precondition-failed
                    """)
    void answersBadRequestsWithAStableCode(String method, String path, String body, int status, String code) {
        Answer answer = switch (method) {
            case "GET" -> server.get(path);
            case "DELETE" -> server.delete(path);
            default -> server.post(path, body);
        };

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.issue().getDiagnostics()).isNotBlank().doesNotContain("HAPI-", "Exception", "ca.uhn");
    }
}
