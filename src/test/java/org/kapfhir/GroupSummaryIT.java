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
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A cohort that a Group names, at once and in the background, and its report before the profile. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupSummaryIT {
    private static final String QUESTION = "/$summarize-outcomes?minimumCellSize=0&asOf=2026-06-01&stratify=sex,route"
            + "&instrument=https://kapfhir.org/ig/CodeSystem/kap-instrument%7Cmadrs";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @BeforeAll
    void storeThreePeople() {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("summary-list");
        for (int number = 0; number < 3; number++) {
            String patient = "summary-" + number;
            assertThat(server.put(new Patient().setId(patient)).status()).isEqualTo(201);
            assertThat(server.put(dose(patient)).status()).isEqualTo(201);
            assertThat(server.put(score(patient, "2026-01-09T10:00:00Z", 40)).status())
                    .isEqualTo(201);
            assertThat(server.put(score(patient, "2026-01-17T10:00:00Z", 10)).status())
                    .isEqualTo(201);
            group.addMember().setEntity(new Reference("Patient/" + patient)).setInactive(number == 2);
        }
        assertThat(server.put(group).status()).isEqualTo(201);
    }

    @Test
    void countsTheActiveMembersOnly() {
        Parameters answer = server.get("Group/summary-list" + QUESTION).parameters();

        ParametersParameterComponent denominator = answer.getParameter("denominator");
        assertThat(text(denominator, "enrolled")).isEqualTo("2");
        assertThat(text(denominator, "treated")).isEqualTo("2");
        assertThat(answer.getParameters("stratum")).hasSize(2);
    }

    @Test
    void answersThePostAsItAnswersTheGet() {
        Parameters question = new Parameters();
        question.addParameter().setName("minimumCellSize").setValue(new IntegerType(0));
        question.addParameter().setName("asOf").setValue(new DateTimeType("2026-06-01"));
        question.addParameter().setName("stratify").setValue(new StringType("sex"));
        question.addParameter().setName("stratify").setValue(new StringType("route"));
        question.addParameter()
                .setName("instrument")
                .setValue(new StringType("https://kapfhir.org/ig/CodeSystem/kap-instrument|madrs"));

        Parameters posted =
                server.post("Group/summary-list/$summarize-outcomes", question).parameters();

        assertThat(posted.equalsDeep(server.get("Group/summary-list" + QUESTION).parameters()))
                .isTrue();
    }

    @Test
    void reportsWhatTheProfileAllows() {
        for (String door :
                List.of("Group/summary-list" + QUESTION, "Patient/summary-0/$summarize-outcomes?asOf=2026-06-01")) {
            MeasureReport report = (MeasureReport)
                    server.get(door).parameters().getParameter("report").getResource();

            assertThat(report.getGroup()).as(door).isNotEmpty();
            Answer stored = server.post("MeasureReport", report);
            assertThat(stored.status()).as("%s: %s", door, stored.body()).isEqualTo(201);
        }
    }

    @Test
    void worksInTheBackgroundWhenAskedTo() throws Exception {
        HttpResponse<String> begun = http.send(
                request(server.url() + "/Group/summary-list" + QUESTION)
                        .header("Prefer", "respond-async")
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
        String status = begun.headers().firstValue("Content-Location").orElseThrow();
        HttpResponse<String> done = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(status), response -> response.statusCode() != 202);

        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("$summary-result", "\"count\":1");
        String job = status.substring(status.indexOf("job="));
        HttpResponse<String> result = get(server.url() + "/$summary-result?" + job);
        assertThat(result.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+ndjson");
        Parameters answer = (Parameters) fhirContext.newJsonParser().parseResource(result.body());
        assertThat(answer.equalsDeep(server.get("Group/summary-list" + QUESTION).parameters()))
                .isTrue();
        assertThat(http.send(request(status).DELETE().build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(202);
        assertThat(get(status).statusCode()).isEqualTo(404);
        assertThat(server.get("$summary-status").errorCode()).isEqualTo("not-found");
    }

    @Test
    void refusesGroupsThatAreNotListsOfPeopleAndStrataOfOnePerson() {
        Group nested = new Group();
        nested.setType(Group.GroupType.PERSON).setActual(true).setId("nested-summary");
        nested.addMember().setEntity(new Reference("Group/summary-list"));
        assertThat(server.put(nested).status()).isEqualTo(201);

        assertThat(server.get("Group/nested-summary" + QUESTION).errorCode()).isEqualTo("group-unusable");
        assertThat(server.get("Group/nobodys-summary" + QUESTION).status()).isEqualTo(404);
        Answer refused = server.get("Patient/summary-0/$summarize-outcomes?stratify=sex");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("invalid-parameter");
    }

    private static MedicationAdministration dose(String patient) {
        MedicationAdministration dose = new MedicationAdministration();
        dose.setId(patient + "-dose");
        dose.setStatus(MedicationAdministrationStatus.COMPLETED);
        dose.setMedication(
                new CodeableConcept(new Coding("http://www.nlm.nih.gov/research/umls/rxnorm", "6130", "ketamine")));
        dose.setSubject(new Reference("Patient/" + patient));
        dose.setEffective(new DateTimeType("2026-01-10T10:00:00Z"));
        return dose;
    }

    private static Observation score(String patient, String time, int value) {
        Observation score = new Observation();
        score.setId(patient + "-madrs-" + value);
        score.setStatus(ObservationStatus.FINAL);
        score.setCode(
                new CodeableConcept(new Coding("https://kapfhir.org/ig/CodeSystem/kap-instrument", "madrs", "MADRS")));
        score.setSubject(new Reference("Patient/" + patient));
        score.setEffective(new DateTimeType(time));
        score.setValue(new IntegerType(value));
        return score;
    }

    private static String text(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .map(part -> ((PrimitiveType<?>) part.getValue()).getValueAsString())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return http.send(request(url).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", server.authorization());
    }
}
