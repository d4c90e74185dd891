package org.kapfhir.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.sensitivity.LabeledPeople;
import org.springframework.beans.factory.annotation.Autowired;

/** Every access is in the trail, allowed or refused, and nothing takes it out again. */
@WithRunningServer
class AuditIT {
    private static final LabeledPeople ADA = new LabeledPeople("audited-ada");

    @Autowired
    private FhirEndpoint server;

    private FhirEndpoint clinician;
    private Instant started;

    @BeforeEach
    void storeAPerson() {
        started = Instant.now();
        server.post("", ADA.transaction());
        clinician = server.as(AccessToken.practitioner("auditee", "user/*.cruds"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Patient/audited-ada, R, read",
        "Observation/audited-ada-phq-9, R, read",
        "Observation/audited-ada-phq-9/_history/1, R, vread",
        "Observation/audited-ada-phq-9/_history, R, history-instance",
        "Observation?code=44261-6&_id=audited-ada-phq-9, E, search-type",
        "Observation?patient=audited-ada&code=none-at-all, E, search-type",
        "Patient/audited-ada/$screen-candidate, E, operation",
        "Patient/audited-ada/$summarize-outcomes, E, operation",
        "Patient/audited-ada/$check-session-readiness, E, operation",
        "PlanDefinition/kap-candidacy/$apply?subject=Patient/audited-ada, E, operation",
    })
    void notesWhatIsRead(String path, AuditEventAction action, String kind) {
        long before = newestId();
        clinician.get(path);

        AuditEvent event = awaited(
                "patient=audited-ada",
                noted -> isNewer(noted, before)
                        && noted.getAction() == action
                        && isByTheClinician(noted)
                        && kind.equals(noted.getSubtypeFirstRep().getCode()));
        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
        assertThat(event.getAgent())
                .anyMatch(agent ->
                        "clinician-app".equals(agent.getWho().getIdentifier().getValue()));
        assertThat(event.getEntity())
                .anyMatch(
                        entity -> "Patient/audited-ada".equals(entity.getWhat().getReference()));
        assertThat(event.getEntity())
                .anyMatch(entity -> "XrequestId".equals(entity.getType().getCode()));
    }

    @Test
    void notesWhatIsWrittenAndByWhom() {
        long before = newestId();
        Patient patient = new Patient();
        patient.setId("Patient/audited-new");
        clinician.put(patient);
        patient.setActive(true);
        clinician.put(patient);
        clinician.delete("Patient/audited-new");

        awaited("patient=audited-new", noted -> isNewer(noted, before) && noted.getAction() == AuditEventAction.D);
        assertThat(events("patient=audited-new").stream()
                        .filter(noted -> isNewer(noted, before) && isByTheClinician(noted)))
                .extracting(AuditEvent::getAction)
                .containsExactly(AuditEventAction.C, AuditEventAction.U, AuditEventAction.D);
    }

    @Test
    @DisplayName("2.2.8 A refused access is audited with an outcome that is not 0")
    void notesWhatIsRefused() throws IOException, InterruptedException {
        long before = newestId();
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/Patient/audited-ada"))
                                .build(),
                        BodyHandlers.discarding());
        awaited("outcome=8", noted -> isNewer(noted, before));

        long beforeHidden = newestId();
        clinician.get("Condition/audited-ada-dependence");
        AuditEvent hidden = awaited(
                "agent=Practitioner/auditee",
                noted -> isNewer(noted, beforeHidden)
                        && noted.getEntity().stream()
                                .anyMatch(entity -> "Condition/audited-ada-dependence"
                                        .equals(entity.getWhat().getReference())));
        assertThat(hidden.getOutcome()).isEqualTo(AuditEventOutcome._4);
    }

    @Test
    void notesEntriesOfABatch() {
        long before = newestId();
        Bundle batch = new Bundle().setType(BundleType.BATCH);
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Observation/audited-ada-phq-9");
        batch.addEntry().getRequest().setMethod(HTTPVerb.GET).setUrl("Condition/audited-ada-dependence");
        clinician.post("", batch);

        awaited("patient=audited-ada", noted -> isNewer(noted, before));
        awaited(
                "outcome=8",
                noted -> isNewer(noted, before)
                        && noted.getEntity().stream()
                                .anyMatch(entity -> "Condition/audited-ada-dependence"
                                        .equals(entity.getWhat().getReference())));
    }

    @Test
    @DisplayName("2.2.8 AuditEvents cannot be changed or deleted over REST")
    void cannotBeChanged() {
        clinician.get("Patient/audited-ada");
        AuditEvent event = awaited("patient=audited-ada", noted -> true);
        String id = event.getIdElement().getIdPart();
        AuditEvent changed = event.copy();
        changed.setOutcome(AuditEventOutcome._12);

        assertThat(server.put(changed).status()).isBetween(400, 499);
        assertThat(server.delete("AuditEvent/" + id).status()).isBetween(400, 499);
        assertThat(server.post("AuditEvent", changed).status()).isBetween(400, 499);
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(changed)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("AuditEvent/" + id);
        assertThat(server.post("", transaction).status()).isBetween(400, 499);
        assertThat(server.get("AuditEvent/" + id).as(AuditEvent.class).getOutcome())
                .isEqualTo(event.getOutcome());
    }

    @Test
    void isReadByThoseEntitledOnly() {
        Answer refused = clinician.get("AuditEvent?patient=audited-ada");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(server.as(AccessToken.patient("audited-ada", "patient/*.rs"))
                        .get("AuditEvent?patient=audited-ada")
                        .status())
                .isBetween(400, 404);
        assertThat(server.as(AccessToken.practitioner("officer", "user/AuditEvent.rs"))
                        .get("AuditEvent?patient=audited-ada")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pagesThroughTheTrail() {
        clinician.get("Patient/audited-ada");
        clinician.get("Observation/audited-ada-phq-9");
        awaited("patient=audited-ada", noted -> noted.getAction() == AuditEventAction.R);
        Bundle first = server.get("AuditEvent?patient=audited-ada&_count=1").as(Bundle.class);

        assertThat(first.getEntry()).hasSize(1);
        assertThat(first.getTotal()).isGreaterThan(1);
        String next = first.getLink("next").getUrl();
        Bundle second = server.get(next.substring(next.indexOf("AuditEvent?"))).as(Bundle.class);
        assertThat(second.getEntryFirstRep().getResource().getIdElement().getIdPart())
                .isNotEqualTo(
                        first.getEntryFirstRep().getResource().getIdElement().getIdPart());
    }

    @Test
    void notesABrokenGlassWithPurposeAndReason() throws IOException, InterruptedException {
        long before = newestId();
        FhirEndpoint emergency = server.as(LabeledPeople.entitledToBreakTheGlass());
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/Observation/audited-ada-audit-c"))
                                .header("Authorization", emergency.authorization())
                                .header("X-Purpose-Of-Use", "BTG")
                                .header("X-Break-Glass-Reason", "found unconscious at home")
                                .build(),
                        BodyHandlers.discarding());

        AuditEvent event = awaited("patient=audited-ada", noted -> isNewer(noted, before) && noted.hasPurposeOfEvent());
        assertThat(event.getPurposeOfEventFirstRep().getCodingFirstRep().getCode())
                .isEqualTo("BTG");
        assertThat(event.getPurposeOfEventFirstRep().getText()).isEqualTo("found unconscious at home");
        assertThat(event.getOutcome()).isEqualTo(AuditEventOutcome._0);
    }

    private static boolean isByTheClinician(AuditEvent event) {
        return event.getAgent().stream()
                .anyMatch(
                        agent -> "Practitioner/auditee".equals(agent.getWho().getReference()) && agent.getRequestor());
    }

    private static boolean isNewer(AuditEvent event, long than) {
        return Long.parseLong(event.getIdElement().getIdPart()) > than;
    }

    private long newestId() {
        return events("").stream()
                .mapToLong(event -> Long.parseLong(event.getIdElement().getIdPart()))
                .max()
                .orElse(0);
    }

    /** What is read is noted beside the request, so it may take a moment. */
    private AuditEvent awaited(String query, Predicate<AuditEvent> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> events(query).stream().filter(wanted).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private List<AuditEvent> events(String query) {
        return server.get("AuditEvent?_count=500&date=ge" + started + "&" + query).as(Bundle.class).getEntry().stream()
                .map(entry -> (AuditEvent) entry.getResource())
                .toList();
    }
}
