package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class ScreeningIT {
    private static final String AS_OF = "asOf=2026-06-01";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private Bundle noor;

    @BeforeAll
    void storeNoor() throws IOException {
        String persona = new ClassPathResource("fixtures/personas/noor-alcohol-dependence-in-remission.json")
                .getContentAsString(StandardCharsets.UTF_8);
        noor = fhirContext.newJsonParser().parseResource(Bundle.class, persona);
        assertThat(server.post("", persona).status()).isEqualTo(200);
        Patient deceased = new Patient();
        deceased.setDeceased(new BooleanType(true)).setId("screening-it-deceased");
        assertThat(server.put(deceased).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "strict-seed, excluded, exclusion",
        "label, needs-review, review",
        "trial-2y, eligible-with-caution, caution"
    })
    void decidesAlcoholDependenceInRemissionByPolicy(String policy, String decision, String role) {
        Parameters answer = server.get("Patient/noor/$screen-candidate?policy=" + policy + "&" + AS_OF)
                .parameters();

        assertThat(answer.getParameter("decision").getValue().primitiveValue()).isEqualTo(decision);
        ParametersParameterComponent substanceUse = criterion(answer, "substance-use");
        assertThat(text(substanceUse, "result")).isEqualTo("met");
        assertThat(text(substanceUse, "role")).isEqualTo(role);
        assertThat(((Reference) part(substanceUse, "evidence").getValue()).getReference())
                .isEqualTo("Condition/noor-alcohol");
        assertThat(text(substanceUse, "explanation")).contains("Chronic alcoholism in remission");
        assertThat(text(substanceUse, "source")).isNotBlank();
    }

    @Test
    void answersTheSameForTheRecordSentAlong() {
        Parameters stored = server.get("Patient/noor/$screen-candidate?policy=label&" + AS_OF)
                .parameters();
        Parameters sent = screen(noor, "label").parameters();

        for (ParametersParameterComponent criterion : stored.getParameters("criterion")) {
            String code = ((Coding) part(criterion, "code").getValue()).getCode();
            assertThat(text(criterion(sent, code), "result")).as(code).isEqualTo(text(criterion, "result"));
            assertThat(text(criterion(sent, code), "explanation")).as(code).isEqualTo(text(criterion, "explanation"));
        }
        assertThat(sent.getParameter("decision").getValue().primitiveValue()).isEqualTo("needs-review");
    }

    @Test
    void leavesBloodPressureUnknownWhenTheRecordHasNone() {
        Bundle without = noor.copy();
        without.getEntry()
                .removeIf(entry ->
                        "noor-blood-pressure".equals(entry.getResource().getIdPart()));

        Parameters answer = screen(without, "trial-2y").parameters();

        for (String code : new String[] {"severe-hypertension", "elevated-blood-pressure"}) {
            ParametersParameterComponent criterion = criterion(answer, code);
            assertThat(text(criterion, "result")).as(code).isEqualTo("unknown");
            assertThat(criterion.getPart())
                    .extracting(ParametersParameterComponent::getName)
                    .contains("missing");
        }
        assertThat(answer.getParameter("decision").getValue().primitiveValue()).isEqualTo("insufficient-data");
    }

    @ParameterizedTest(name = "{0} answers {1} {2}")
    @CsvSource({
        "Patient/no-such-person/$screen-candidate, 404, not-found",
        "Patient/screening-it-deceased/$screen-candidate, 422, subject-deceased",
        "Patient/noor/$screen-candidate?asOf=2999-01-01, 422, as-of-in-future",
        "Patient/noor/$screen-candidate?asOf=yesterday, 400, invalid-parameter",
        "Patient/noor/$screen-candidate?policy=whatever, 422, policy-unknown",
        "Patient/noor/$screen-candidate?protocol=https://example.org/none, 422, protocol-unknown",
        "Patient/noor/$screen-candidate?plicy=label, 400, unknown-parameter",
        "Patient/no-such-person/$summarize-outcomes, 404, not-found",
        "$summarize-outcomes?instrument=http://loinc.org|44249-1, 400, invalid-parameter",
        "$summarize-outcomes?start=2026-02-30, 400, invalid-parameter",
        "$summarize-outcomes?minimumCellSize=-1, 400, invalid-parameter",
        "$summarize-outcomes?asOf=2999-01-01, 422, as-of-in-future"
    })
    void refusesWhatCannotBeAnswered(String request, int status, String code) {
        Answer answer = server.get(request.replace("|", "%7C"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat(answer.issue().getDiagnostics()).isNotBlank();
    }

    @Test
    void refusesTwoPeopleInOneRecord() {
        Bundle two = noor.copy();
        Patient second = new Patient();
        second.setId("somebody-else");
        two.addEntry()
                .setFullUrl("https://example.org/fhir/Patient/somebody-else")
                .setResource(second);

        assertThat(screen(two, "label").errorCode()).isEqualTo("subject-ambiguous");
    }

    @Test
    void refusesAnEntryAboutSomebodyElse() {
        Bundle foreign = noor.copy();
        Condition condition = new Condition().setSubject(new Reference("Patient/somebody-else"));
        foreign.addEntry().setResource(condition);

        assertThat(screen(foreign, "label").errorCode()).isEqualTo("subject-foreign");
    }

    @Test
    void refusesARecordThatIsNoBundle() {
        Parameters request = new Parameters();
        request.addParameter().setName("data").setResource(new Patient());

        assertThat(server.post("Patient/$screen-candidate", request).status()).isBetween(400, 422);
        assertThat(server.post("Patient/$screen-candidate", "{\"resourceType\":\"Parameters\",\"parameter\":[{")
                        .status())
                .isEqualTo(400);
        assertThat(server.post("Patient/$screen-candidate", new Parameters()).status())
                .isBetween(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"Patient/noor/$screen-candidate, asOf", "$summarize-outcomes, start", "$summarize-outcomes, instrument"
    })
    void refusesAComplexValueForAPlainParameter(String operation, String parameter) {
        Parameters request = new Parameters();
        request.addParameter().setName(parameter).setValue(new Coding("http://loinc.org", "44261-6", null));

        Answer answer = server.post(operation, request);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.issue().getDiagnostics()).isNotBlank();
    }

    @Test
    void refusesANumberThatWouldFillTheMemory() {
        String request =
                fhirContext.newJsonParser().encodeResourceToString(new Observation().setValue(new Quantity(7)));

        Answer answer = server.post("Observation", request.replace("7", "1e999999999"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("malformed-request");
    }

    @Test
    void refusesARecordSentAlongWithAStoredPerson() {
        Parameters request = new Parameters();
        request.addParameter().setName("data").setResource(noor);

        assertThat(server.post("Patient/noor/$screen-candidate", request).errorCode())
                .isEqualTo("data-with-stored-patient");
    }

    private Answer screen(Bundle record, String policy) {
        Bundle data = record.copy().setType(Bundle.BundleType.COLLECTION);
        data.getEntry().forEach(entry -> entry.setRequest(null));
        Parameters request = new Parameters();
        request.addParameter().setName("data").setResource(data);
        request.addParameter("policy", new CodeType(policy));
        request.addParameter("asOf", new DateTimeType("2026-06-01"));
        return server.post("Patient/$screen-candidate", request);
    }

    private static ParametersParameterComponent criterion(Parameters answer, String code) {
        return answer.getParameters("criterion").stream()
                .filter(criterion ->
                        code.equals(((Coding) part(criterion, "code").getValue()).getCode()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no criterion " + code));
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no part " + name));
    }

    private static String text(ParametersParameterComponent parent, String name) {
        return part(parent, name).getValue().primitiveValue();
    }
}
