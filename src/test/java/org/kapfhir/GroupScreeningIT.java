package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A group, answered at once and in the background. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class GroupScreeningIT {
    private static final String QUESTION = "/$screen-candidate?policy=label&asOf=2026-06-01";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @BeforeAll
    void storeAGroup() {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("clinic-list");
        for (int number = 0; number < 120; number++) {
            String id = "group-it-" + number;
            Patient patient = new Patient();
            patient.setBirthDateElement(new DateType(number < 20 ? "2015-01-01" : "1980-01-01"))
                    .setId(id);
            if (number == 119) {
                patient.setDeceased(new BooleanType(true));
            }
            assertThat(server.put(patient).status()).isEqualTo(201);
            group.addMember().setEntity(new Reference("Patient/" + id)).setInactive(number == 50);
        }
        assertThat(server.put(group).status()).isEqualTo(201);
    }

    @Test
    void answersEveryActiveMemberAndSaysWhoWasLeftOut() {
        Parameters answer =
                server.post("Group/clinic-list" + QUESTION, new Parameters()).parameters();

        assertThat(((IntegerType) answer.getParameter("total").getValue()).getValue())
                .isEqualTo(119);
        assertThat(answer.getParameters("screening")).hasSize(118);
        assertThat(answer.getParameters("summary"))
                .extracting(summary -> summary.getPart().get(0).getValue().primitiveValue() + " "
                        + summary.getPart().get(1).getValue().primitiveValue())
                .containsExactlyInAnyOrder("not-indicated 20", "insufficient-data 98");
        assertThat(answer.getParameters("leftOut"))
                .singleElement()
                .satisfies(leftOut -> assertThat(
                                leftOut.getPart().get(1).getValue().primitiveValue())
                        .isEqualTo("subject-deceased"));
        Parameters alone = server.get("Patient/group-it-3" + QUESTION).parameters();
        assertThat(answer.getParameters("screening"))
                .anySatisfy(screening ->
                        assertThat(screening.getResource().equalsDeep(alone)).isTrue());
    }

    @Test
    void worksInTheBackgroundWhenAskedToAndStreamsTheResult() throws Exception {
        String status = server.begin("Group/clinic-list" + QUESTION);
        HttpResponse<String> done = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(status), response -> response.statusCode() != 202);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(done.body()).contains("\"count\":118", "\"count\":1", "transactionTime");
        String job = status.substring(status.indexOf("job="));
        HttpResponse<String> answers = get(server.url() + "/$screening-result?" + job + "&type=Parameters");
        assertThat(answers.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+ndjson");
        List<String> lines = answers.body().lines().toList();
        assertThat(lines).hasSize(118);
        assertThat(lines)
                .allSatisfy(line -> assertThat(fhirContext.newJsonParser().parseResource(line))
                        .isInstanceOf(Parameters.class));
        assertThat(get(server.url() + "/$screening-result?" + job + "&type=OperationOutcome")
                        .body())
                .contains("subject-deceased");
        assertThat(delete(status)).isEqualTo(202);
        assertThat(get(status).statusCode()).isEqualTo(404);
        assertThat(get(server.url() + "/$screening-result?" + job).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesGroupsThatAreNotListsOfPeople() {
        Group nested = new Group();
        nested.setType(Group.GroupType.PERSON).setActual(true).setId("nested-list");
        nested.addMember().setEntity(new Reference("Group/clinic-list"));
        assertThat(server.put(nested).status()).isEqualTo(201);

        Answer answer = server.post("Group/nested-list" + QUESTION, new Parameters());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errorCode()).isEqualTo("group-unusable");
        assertThat(server.post("Group/nobodys-list" + QUESTION, new Parameters())
                        .status())
                .isEqualTo(404);
        assertThat(server.get("$screening-status?job=none").errorCode()).isEqualTo("not-found");
        assertThat(server.get("$screening-status").errorCode()).isEqualTo("not-found");
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(request(url).build(), BodyHandlers.ofString());
    }

    private int delete(String url) throws IOException, InterruptedException {
        return http.send(request(url).DELETE().build(), BodyHandlers.ofString()).statusCode();
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", server.authorization());
    }
}
