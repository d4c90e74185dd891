package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a write would store, without storing it; and a form, begun. */
@WithRunningServer
class ExtractAndPopulateIT {

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private PersonWithForms person;

    @BeforeEach
    void storePerson(TestInfo test) {
        person = PersonWithForms.stored(server, fhirContext, test);
    }

    @Test
    void extractsWhatAWriteStores() {
        person.put(person.phq9("222222222"));
        Observation stored = person.onlyScore(person.id());

        Bundle ofStored =
                server.get("QuestionnaireResponse/" + person.id() + "/$extract").as(Bundle.class);
        Bundle ofSubmitted = server.post("QuestionnaireResponse/$extract", person.phq9("222222222"))
                .as(Bundle.class);

        assertThat(ofStored.getType()).isEqualTo(BundleType.TRANSACTION);
        assertThat(ofStored.getEntry())
                .extracting(entry -> entry.getRequest().getUrl())
                .containsExactly(
                        "Observation/" + stored.getIdPart(),
                        "Flag/" + person.onlyFlag().getIdPart());
        assertThat(ofStored.getMeta().getSecurity())
                .as("what is on record is labeled, and so is what is extracted from it")
                .isNotEmpty();
        withoutLabels(ofStored);
        withoutLabels(stored);
        assertThat(person.text(ofStored)).isEqualTo(person.text(ofSubmitted));
        assertThat(person.plain(ofStored.getEntryFirstRep().getResource())).isEqualTo(person.plain(stored));
        assertThat(person.plain(ofStored.getEntry().get(1).getResource()))
                .isEqualTo(person.plain(withoutLabels(person.onlyFlag())));
    }

    @Test
    void declaresBothOperationsByTheirPublishedDefinitions() {
        CapabilityStatement statement = server.get("metadata").as(CapabilityStatement.class);

        assertThat(statement.getRestFirstRep().getResource())
                .flatExtracting(CapabilityStatementRestResourceComponent::getOperation)
                .extracting(CapabilityStatementRestResourceOperationComponent::getDefinition)
                .contains(
                        "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract",
                        "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate");
    }

    @Test
    void extractsWithoutStoring() {
        QuestionnaireResponse response = person.phq9("222222222");
        response.setId((String) null);

        Bundle extracted =
                server.post("QuestionnaireResponse/$extract", response).as(Bundle.class);

        assertThat(extracted.getEntry())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.getRequest().getMethod()).isEqualTo(HTTPVerb.POST));
        assertThat(person.scores()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} answers {2} {3}")
    @CsvSource({
        "GET, QuestionnaireResponse/no-such-response/$extract, 404, not-found",
        "GET, Questionnaire/no-such-form/$populate, 404, not-found",
        "GET, Questionnaire/$populate, 422, questionnaire-unknown",
        "GET, Questionnaire/$populate?questionnaire=http://example.org/q, 422, questionnaire-unknown",
        "GET, Questionnaire/phq-9/$populate?subject=Patient/no-such-person, 404, not-found",
        "GET, Questionnaire/phq-9/$populate?subject=Group/1, 400, invalid-parameter",
        "GET, Questionnaire/phq-9/$populate?local=perhaps, 400, invalid-parameter",
        "GET, Questionnaire/phq-9/$populate?subjct=Patient/1, 400, unknown-parameter",
        "POST, QuestionnaireResponse/$extract, 400, invalid-parameter"
    })
    void answersBadRequestsWithAStableCode(String method, String path, int status, String code) {
        Answer answer = "GET".equals(method) ? server.get(path) : server.post(path, new Parameters());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void extractsNothingFromAResponseThatIsNotFinished() {
        Answer answer = server.post(
                "QuestionnaireResponse/$extract",
                person.phq9("222222222").setStatus(QuestionnaireResponseStatus.INPROGRESS));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("response-incomplete");
    }

    @Test
    void beginsAFormWithWhatTheRecordSays() {
        Patient named = new Patient();
        named.setId(person.id());
        named.addName().setFamily("Example").addGiven("Quinn").addGiven("R.");
        named.setBirthDateElement(new DateType("1980-01-02"));
        server.put(named);

        Parameters answer = server.get("Questionnaire/kap-monitoring-form/$populate?subject=Patient/" + person.id())
                .parameters();

        QuestionnaireResponse begun =
                (QuestionnaireResponse) answer.getParameter("response").getResource();
        assertThat(begun.getStatus()).isEqualTo(QuestionnaireResponseStatus.INPROGRESS);
        assertThat(begun.getSubject().getReference()).isEqualTo("Patient/" + person.id());
        assertThat(begun.hasAuthored()).isTrue();
        assertThat(begun.getItemFirstRep().getItem().stream()
                        .filter(item -> item.hasAnswer())
                        .map(item -> item.getAnswerFirstRep().getValue().primitiveValue()))
                .containsExactly("Example", "Quinn R.", "1980-01-02");
        assertThat(server.post("QuestionnaireResponse", begun).status()).isEqualTo(201);
    }

    /** What is to be stored gets its labels when it is stored; what was made of a labeled form has them already. */
    private static <T extends Resource> T withoutLabels(T resource) {
        resource.getMeta().setSecurity(null);
        if (resource instanceof Bundle bundle) {
            bundle.getEntry().forEach(entry -> withoutLabels(entry.getResource()));
        }
        return resource;
    }
}
