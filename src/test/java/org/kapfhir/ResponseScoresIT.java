package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.DetectedIssue.DetectedIssueStatus;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.questionnaires.ResponseText;
import org.springframework.beans.factory.annotation.Autowired;

/** A finished response yields its score in the same transaction, whichever way it is stored. */
@WithRunningServer
class ResponseScoresIT {

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
    void scoresACreatedResponse() {
        Answer answer = server.post("QuestionnaireResponse", person.phq9("222222222"));

        assertThat(answer.status()).isEqualTo(201);
        Observation score =
                person.onlyScore(answer.as(QuestionnaireResponse.class).getIdPart());
        assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("18");
        assertThat(score.getStatus()).isEqualTo(ObservationStatus.FINAL);
        assertThat(score.getSubject().getReference()).isEqualTo("Patient/" + person.id());
        assertThat(score.getMeta().hasProfile("https://kapfhir.org/ig/StructureDefinition/kap-phq9-score"))
                .isTrue();
    }

    @Test
    void scoresAnUpdatedAndAnAmendedResponseInTheSameObservation() {
        person.put(person.phq9("222222222"));
        Observation first = person.onlyScore(person.id());

        person.put(person.phq9("222222221"));
        person.put(person.phq9("222222220").setStatus(QuestionnaireResponseStatus.AMENDED));

        Observation last = person.onlyScore(person.id());
        assertThat(last.getIdPart()).isEqualTo(first.getIdPart());
        assertThat(last.getMeta().getVersionId()).isEqualTo("3");
        assertThat(last.getStatus()).isEqualTo(ObservationStatus.AMENDED);
        assertThat(last.getValueQuantity().getValue()).isEqualByComparingTo("16");
    }

    @Test
    void makesNothingNewWhenTheSameResponseIsStoredAgain() {
        person.put(person.phq9("222222222"));
        person.put(person.phq9("222222222"));

        assertThat(person.onlyScore(person.id()).getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void scoresAConditionallyCreatedAndUpdatedResponseOnce() {
        QuestionnaireResponse response = person.phq9("222222222");
        response.setId((String) null);
        response.setIdentifier(new Identifier().setSystem("urn:kap:forms").setValue(person.id()));
        Bundle conditional = PersonWithForms.transaction(response);
        conditional.getEntryFirstRep().getRequest().setIfNoneExist("identifier=urn:kap:forms|" + person.id());

        server.post("", conditional);
        server.post("", conditional);
        assertThat(person.scores()).hasSize(1);

        response.getItemFirstRep().getAnswerFirstRep().getValueCoding().setCode("LA6568-5");
        Bundle update = PersonWithForms.transaction(response);
        update.getEntryFirstRep()
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("QuestionnaireResponse?identifier=urn:kap:forms|" + person.id());
        assertThat(server.post("", update).status()).isEqualTo(200);

        assertThat(person.scores())
                .singleElement()
                .satisfies(
                        score -> assertThat(score.getValueQuantity().getValue()).isEqualByComparingTo("16"));
    }

    @Test
    void scoresAPatchedResponse() {
        person.put(person.phq9("222222222"));

        server.client()
                .patch()
                .withBody(
                        "[{\"op\":\"replace\",\"path\":\"/item/0/answer/0/valueCoding/code\",\"value\":\"LA6568-5\"}]")
                .withId("QuestionnaireResponse/" + person.id())
                .execute();

        assertThat(person.onlyScore(person.id()).getValueQuantity().getValue()).isEqualByComparingTo("16");
    }

    @Test
    void scoresTheResponsesOfABatch() {
        Bundle batch = PersonWithForms.transaction(person.phq9("333333330"), person.phq9("222222222"))
                .setType(BundleType.BATCH);
        batch.getEntry().get(1).getResource().setId(person.id() + "-b");
        batch.getEntry().get(1).getRequest().setUrl("QuestionnaireResponse/" + person.id() + "-b");

        server.post("", batch);

        assertThat(person.onlyScore(person.id()).getValueQuantity().getValue()).isEqualByComparingTo("24");
        assertThat(person.onlyScore(person.id() + "-b").getValueQuantity().getValue())
                .isEqualByComparingTo("18");
    }

    @Test
    void scoresAResponseThatComesWithItsPersonInATransaction() {
        Bundle transaction = PersonWithForms.transaction(new Patient(), person.phq9("222222222"));
        transaction.getEntry().get(0).setFullUrl("urn:uuid:6f9d2f57-3f0a-4d5b-8d2e-1f6f4f2f0a01");
        ((QuestionnaireResponse) transaction.getEntry().get(1).getResource())
                .setSubject(new Reference("urn:uuid:6f9d2f57-3f0a-4d5b-8d2e-1f6f4f2f0a01"));

        Bundle answer = server.post("", transaction).as(Bundle.class);

        String patient = answer.getEntryFirstRep().getResponse().getLocation().replaceAll("/_history.*", "");
        assertThat(person.onlyScore(person.id()).getSubject().getReference()).isEqualTo(patient);
    }

    @Test
    void isSeenBySummariesOfOutcomes() {
        assertThat(server.post("", PersonWithForms.transaction(person.phq9("222222222"), person.dose()))
                        .status())
                .isEqualTo(200);
        QuestionnaireResponse later = person.phq9("111111110");
        later.setId(person.id() + "-later");
        later.setAuthoredElement(new DateTimeType("2026-05-10T10:00:00Z"));
        person.put(later);

        String summary = person.text(server.get("Patient/" + person.id() + "/$summarize-outcomes?instrument=phq-9")
                .parameters());

        assertThat(summary)
                .contains("Observation/" + person.onlyScore(person.id()).getIdPart())
                .contains("Observation/" + person.onlyScore(later.getIdPart()).getIdPart())
                .contains("{\"name\":\"change\",\"valueDecimal\":10}");
    }

    @Test
    void countsAScoreThatTheClientDerivedItselfOnce() {
        Observation derived = person.derivedByClient(18);
        Bundle transaction = PersonWithForms.transaction(person.phq9("222222222"), derived, person.dose());

        assertThat(server.post("", transaction).status()).isEqualTo(200);

        Parameters summary = server.get("Patient/" + person.id() + "/$summarize-outcomes?instrument=phq-9")
                .parameters();
        String text = fhirContext.newJsonParser().encodeResourceToString(summary);
        assertThat(text).contains("\"baseline\"").contains("\"valueDecimal\":18");
        assertThat(person.scores()).hasSize(2);
    }

    @Test
    void marksTheScoreOfAWrongResponse() {
        person.put(person.phq9("222222222"));
        person.put(person.phq9("222222222").setStatus(QuestionnaireResponseStatus.ENTEREDINERROR));

        assertThat(person.onlyScore(person.id()).getStatus()).isEqualTo(ObservationStatus.ENTEREDINERROR);
        assertThat(person.flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.getStatus()).isEqualTo(FlagStatus.ENTEREDINERROR));
    }

    @Test
    void cancelsTheScoreOfAResponseThatIsOpenAgain() {
        person.put(person.phq9("222222220"));
        person.put(person.phq9("222222220").setStatus(QuestionnaireResponseStatus.INPROGRESS));

        assertThat(person.onlyScore(person.id()).getStatus()).isEqualTo(ObservationStatus.CANCELLED);
    }

    @Test
    void keepsAResponseWhoseScoreIsReferredTo() {
        person.put(person.phq9("222222220"));
        DetectedIssue issue = new DetectedIssue();
        issue.setStatus(DetectedIssueStatus.FINAL);
        issue.addImplicated(
                new Reference("Observation/" + person.onlyScore(person.id()).getIdPart()));
        assertThat(server.post("DetectedIssue", issue).status()).isEqualTo(201);

        assertThat(server.delete("QuestionnaireResponse/" + person.id()).status())
                .isEqualTo(409);

        assertThat(server.get("QuestionnaireResponse/" + person.id()).status()).isEqualTo(200);
        assertThat(person.onlyScore(person.id()).getStatus()).isEqualTo(ObservationStatus.FINAL);
    }

    @Test
    void replacesTheScoreWhenTheResponseAnswersAnotherForm() {
        person.put(person.phq9("222222220"));
        QuestionnaireResponse other = person.answering(ResponseText.gad7("1111111"));
        person.put(other);

        assertThat(person.scores())
                .extracting(Observation::getStatus)
                .containsExactlyInAnyOrder(ObservationStatus.ENTEREDINERROR, ObservationStatus.FINAL);
    }

    @Test
    void makesOneScoreHoweverManyStoreTheSameResponseAtOnce() throws Exception {
        List<Answer> created = atOnce(8, i -> server.put(person.phq9(i % 4 + "22222220")));
        assertThat(created).extracting(Answer::status).contains(201).isSubsetOf(200, 201, 409);
        List<Answer> changed = atOnce(8, i -> server.put(person.phq9(i % 4 + "11111110")));
        assertThat(changed).extracting(Answer::status).contains(200).isSubsetOf(200, 409);

        QuestionnaireResponse stored =
                server.get("QuestionnaireResponse/" + person.id()).as(QuestionnaireResponse.class);
        int points = List.of("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
                .indexOf(stored.getItemFirstRep()
                        .getAnswerFirstRep()
                        .getValueCoding()
                        .getCode());
        assertThat(person.onlyScore(person.id()).getValueQuantity().getValue()).isEqualByComparingTo(points + 7 + "");
    }

    private static <T> List<T> atOnce(int count, IntFunction<T> action)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<T>> calls = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> action.apply(i))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
