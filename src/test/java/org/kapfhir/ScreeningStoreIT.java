package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** A clinic's own protocol, and answers that are stored, through the API. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class ScreeningStoreIT {
    private static final String PROTOCOL = "https://clinic.example.org/PlanDefinition/careful-candidacy";

    @Autowired
    private FhirEndpoint server;

    @BeforeAll
    void storeNoor() throws IOException {
        assertThat(server.post("", fixture("personas/noor-alcohol-dependence-in-remission.json"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersByAPublishedProtocolAndRefusesAnUnusableOne() throws IOException {
        String plan = fixture("screening/careful-clinic.json");
        Answer broken = server.post("PlanDefinition", plan.replace("PHQ-9 threshold", "PHQ-10 threshold"));
        assertThat(broken.status()).as(broken.body()).isEqualTo(422);
        assertThat(broken.errorCode()).isEqualTo("protocol-unusable");
        assertThat(broken.issue().getDiagnostics()).contains("PHQ-10 threshold");

        assertThat(server.post("PlanDefinition", plan).status()).isEqualTo(201);
        Parameters answer = server.get(
                        "Patient/noor/$screen-candidate?asOf=2026-06-01&protocol=" + PROTOCOL + "%7C2.1.0")
                .parameters();

        assertThat(((CanonicalType) answer.getParameter("protocol").getValue()).getValue())
                .isEqualTo(PROTOCOL + "|2.1.0");
        assertThat(answer.getParameters("criterion")).hasSize(4);
        assertThat(server.get("Patient/noor/$screen-candidate?protocol=" + PROTOCOL + "%7C9.9.9")
                        .errorCode())
                .isEqualTo("protocol-unknown");
    }

    @Test
    void storesAnAnswerOnceAndComparesTheNextOneWithIt() {
        Parameters first = persist("strict-seed", "2026-06-01").parameters();
        RiskAssessment assessment =
                (RiskAssessment) first.getParameter("assessment").getResource();
        assertThat(persist("strict-seed", "2026-06-01").status()).isEqualTo(200);

        RiskAssessment read = server.get(
                        "RiskAssessment/" + assessment.getIdElement().getIdPart())
                .as(RiskAssessment.class);
        assertThat(read.getMeta().getVersionId())
                .as("storing again changed nothing")
                .isEqualTo("1");
        assertThat(read.getPredictionFirstRep().getOutcome().getCodingFirstRep().getCode())
                .isEqualTo("excluded");
        assertThat(total("DetectedIssue?patient=Patient/noor")).isEqualTo(1);
        assertThat(total("Provenance?target=RiskAssessment/"
                        + assessment.getIdElement().getIdPart()))
                .isEqualTo(1);

        Parameters later = persist("label", "2026-06-02").parameters();
        assertThat(later.getParameters("change"))
                .anySatisfy(change -> assertThat(change.getPart())
                        .anySatisfy(part -> assertThat(
                                        part.getName() + part.getValue().primitiveValue())
                                .isEqualTo("fromRoleexclusion")));
    }

    @Test
    void refusesToStoreByGet() {
        Answer answer = server.get("Patient/noor/$screen-candidate?persist=true&asOf=2026-06-01");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.errorCode()).isEqualTo("method-not-allowed");
    }

    private Answer persist(String policy, String asOf) {
        Parameters request = new Parameters();
        request.addParameter("persist", new BooleanType(true));
        request.addParameter("policy", new CodeType(policy));
        request.addParameter("asOf", new DateTimeType(asOf));
        Answer answer = server.post("Patient/noor/$screen-candidate", request);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private int total(String search) {
        return server.get(search + "&_summary=count").as(Bundle.class).getTotal();
    }

    private static String fixture(String name) throws IOException {
        return new ClassPathResource("fixtures/" + name).getContentAsString(StandardCharsets.UTF_8);
    }
}
