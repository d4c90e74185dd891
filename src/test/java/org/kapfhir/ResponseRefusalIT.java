package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.questionnaires.ResponseText;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot be scored is refused as a whole or stored with its reason; nothing is half stored. */
@WithRunningServer
class ResponseRefusalIT {

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
    void refusesAScoreThatContradictsTheAnswersItIsDerivedFrom() {
        Answer answer =
                server.post("", PersonWithForms.transaction(person.phq9("222222222"), person.derivedByClient(17)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("score-miscounted");
        assertThat(answer.issue().getDiagnostics()).contains("17").contains("18");
        person.assertNothingStored();
    }

    @Test
    void refusesAMiscountedTotalAndStoresNothing() {
        QuestionnaireResponse response = person.phq9("222222222");
        response.addItem().setLinkId("/44261-6").addAnswer().setValue(new IntegerType(17));

        Answer answer = server.put(response);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("score-miscounted");
        assertThat(answer.issue().getDiagnostics()).contains("17").contains("18");
        assertThat(answer.issue().getExpression().get(0).getValue())
                .isEqualTo("QuestionnaireResponse.item[9].answer[0].value");
        person.assertNothingStored();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "phq-9, /44250-9=LA6568-5 /44250-9=LA6569-3, answers-contradictory",
        "phq-9|0.0.1, /44250-9=LA6568-5, questionnaire-unknown",
        "audit-c, /68518-0=LA6270-8 /68520-6=LA18876-5, answers-contradictory",
        "madrs, total=61, answers-contradictory"
    })
    void refusesAnswersThatCannotBe(String form, String answers, String code) {
        QuestionnaireResponse response = person.answering(ResponseText.completed(form, answers));

        Answer answer = server.post("QuestionnaireResponse", response);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(person.scores()).isEmpty();
    }

    @Test
    void refusesAResponseWithoutTime() {
        QuestionnaireResponse response = person.phq9("222222222");
        response.setAuthoredElement(null);

        assertThat(server.put(response).errorCode()).isEqualTo("response-incomplete");
    }

    @Test
    void storesAnIncompleteResponseWithAScoreThatSaysWhyItHasNoValue() {
        person.put(person.phq9("22222222-"));

        Observation score = person.onlyScore(person.id());
        assertThat(score.hasValue()).isFalse();
        assertThat(score.getDataAbsentReason().getText()).contains("/44260-8");
    }

    @Test
    void undoesResponseAndScoreTogetherWhenTheTransactionFails() {
        Observation broken = new Observation();
        broken.setStatus(ObservationStatus.FINAL).setCode(new CodeableConcept().setText("x"));
        broken.setSubject(new Reference("Patient/nobody-of-that-name"));

        Answer answer = server.post("", PersonWithForms.transaction(person.phq9("333333333"), broken));

        assertThat(answer.status()).isBetween(400, 499);
        person.assertNothingStored();
        assertThat(person.flags()).isEmpty();
    }
}
