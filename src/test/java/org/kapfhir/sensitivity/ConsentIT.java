package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What a patient's consent takes away is not there, at once and through every door; an emergency goes past it, loudly. */
@WithRunningServer
class ConsentIT {
    private static final LabeledPeople UMA = new LabeledPeople("labeled-uma");
    private static final String PHQ_9 = "Observation/labeled-uma-phq-9";

    @Autowired
    private FhirEndpoint server;

    private FhirEndpoint denied;
    private FhirEndpoint other;

    @BeforeEach
    void storeAPersonWhoDeniesOneClinician() {
        Practitioner clinician = new Practitioner();
        clinician.setId("Practitioner/cleared");
        server.put(clinician);
        server.post("", UMA.transaction());
        denied = server.as(LabeledPeople.cleared());
        other = server.as(AccessToken.practitioner("other", "user/*.cruds"));
        assertThat(denied.get(PHQ_9).status()).isEqualTo(200);
        server.put(denial());
    }

    @AfterEach
    void takeTheConsentBack() {
        server.delete("Consent/labeled-uma-denial");
    }

    @Test
    @DisplayName("2.2.9 A consent that denies one clinician hides from this one only, and at once")
    void hidesFromWhomItNames() {
        assertThat(denied.get(PHQ_9).status()).isEqualTo(404);
        assertThat(denied.get(PHQ_9 + "/_history/1").status()).isEqualTo(404);
        assertThat(denied.get("Patient/labeled-uma").status()).isEqualTo(404);
        assertThat(other.get(PHQ_9).status()).isEqualTo(200);
        assertThat(server.as(AccessToken.patient("labeled-uma", "patient/*.rs"))
                        .get(PHQ_9)
                        .status())
                .as("the person is not locked out")
                .isEqualTo(200);

        server.delete("Consent/labeled-uma-denial");
        assertThat(denied.get(PHQ_9).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("2.2.9 Searches and counts leave out what a consent hides; a true and a false guess are alike")
    void leavesOutOfSearches() {
        for (String query : new String[] {
            "Observation?_id=labeled-uma-phq-9,labeled-uma-none",
            "Observation?patient=labeled-uma",
            "Observation?patient=labeled-uma&_summary=count",
            "Observation?patient=labeled-uma&_total=accurate",
            "Patient?_id=labeled-uma",
        }) {
            Bundle found = denied.get(query).as(Bundle.class);
            assertThat(found.getTotal()).as(query).isZero();
            assertThat(found.getEntry()).as(query).isEmpty();
            assertThat(found.getLink("next")).as(query).isNull();
        }
        assertThat(other.get("Observation?_id=labeled-uma-phq-9")
                        .as(Bundle.class)
                        .getEntry())
                .hasSize(1);
        assertThat(denied.get("Observation?patient._has:Observation:patient:code=44261-6")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void breaksTheGlassForThoseEntitledAndWithAReason() throws IOException, InterruptedException {
        AccessToken emergency = LabeledPeople.entitledToBreakTheGlass();
        String auditC = "Observation/labeled-uma-audit-c";

        assertThat(server.as(emergency).get(auditC).status()).isEqualTo(404);
        HttpResponse<String> broken = read(emergency, auditC, "BTG", "unconscious in the emergency room");
        assertThat(broken.statusCode()).isEqualTo(200);
        assertThat(read(emergency, "DocumentReference/labeled-uma-note", "BTG", "unconscious in the emergency room")
                        .statusCode())
                .as("psychotherapy notes stay shut")
                .isEqualTo(404);
        assertThat(read(emergency, auditC, "BTG", "").statusCode()).isEqualTo(400);
        assertThat(read(emergency, auditC, "CURIOSITY", null).statusCode()).isEqualTo(400);
        assertThat(read(LabeledPeople.uncleared(), auditC, "BTG", "unconscious in the emergency room")
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.as(emergency).get(auditC).status())
                .as("for that request only")
                .isEqualTo(404);
    }

    @Test
    void breaksTheGlassPastAConsent() throws IOException, InterruptedException {
        AccessToken both = LabeledPeople.cleared().cleared("BTG", "ETH", "SUD", "PSY", "MH");

        assertThat(read(both, PHQ_9, "BTG", "unconscious in the emergency room").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> read(AccessToken token, String path, String purpose, String reason)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/" + path))
                .header("Authorization", server.as(token).authorization())
                .header(BrokenGlass.PURPOSE_HEADER, purpose);
        if (reason != null) {
            request.header(BrokenGlass.REASON_HEADER, reason);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static Consent denial() {
        Consent consent = new Consent();
        consent.setId("Consent/labeled-uma-denial");
        consent.setStatus(ConsentState.ACTIVE);
        consent.setScope(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", null)));
        consent.addCategory().addCoding(new Coding("http://loinc.org", "59284-0", null));
        consent.setPatient(new Reference("Patient/labeled-uma"));
        consent.setPolicyRule(
                new CodeableConcept(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "OPTIN", null)));
        consent.getProvision().setType(ConsentProvisionType.PERMIT);
        consent.getProvision()
                .addProvision()
                .setType(ConsentProvisionType.DENY)
                .addActor()
                .setRole(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", null)))
                .setReference(new Reference("Practitioner/cleared"));
        return consent;
    }
}
