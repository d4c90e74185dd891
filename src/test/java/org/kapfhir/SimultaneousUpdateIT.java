package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.RawHttp;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

@WithRunningServer
class SimultaneousUpdateIT {
    private static final int WRITERS = 8;

    @Autowired
    private FhirEndpoint server;

    @Test
    @DisplayName("7.21 of several updates of one version one is taken, and the others are told")
    void takesOneOfSeveral() throws InterruptedException, ExecutionException {
        Patient patient = new Patient();
        patient.setId("updated-at-once");
        server.put(patient);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<Integer>> sent = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> update(writer)))
                    .toList();
            int taken = 0;
            for (Future<Integer> one : sent) {
                assertThat(one.get()).isIn(200, 409, 412);
                taken += one.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        } finally {
            writers.shutdownNow();
        }
        assertThat(server.get("Patient/updated-at-once")
                        .as(Patient.class)
                        .getMeta()
                        .getVersionId())
                .isEqualTo("2");
    }

    @ParameterizedTest(name = "7.21 {0}")
    @DisplayName("7.21 a version that is not the current one is answered with 412, and nothing is lost")
    @CsvSource(delimiter = '|', textBlock = """
                    PUT   | application/fhir+json       | {"resourceType":"Patient","id":"stale","gender":"male"}
                    PATCH | application/json-patch+json | [{"op":"replace","path":"/gender","value":"male"}]
                    """)
    void refusesAStaleVersion(String method, String type, String body) {
        Patient patient = new Patient().setGender(AdministrativeGender.FEMALE);
        patient.setId("stale");
        server.put(patient);
        String current = server.get("Patient/stale").as(Patient.class).getMeta().getVersionId();

        Answer stale = server.send(method, "Patient/stale", body, "Content-Type", type, "If-Match", "W/\"77\"");
        assertThat(stale.status()).as(stale.body()).isEqualTo(412);
        assertThat(stale.errorCode()).isEqualTo("precondition-failed");
        Patient kept = server.get("Patient/stale").as(Patient.class);
        assertThat(kept.getGender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(server.send(method, "Patient/stale", body, "Content-Type", type, "If-Match", "W/\"" + current + "\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("7.21 a version that is not the current one is not deleted")
    void deletesNoOtherVersion() {
        Patient patient = new Patient();
        patient.setId("stale-deletion");
        server.put(patient);

        Answer stale = server.send("DELETE", "Patient/stale-deletion", "", "If-Match", "W/\"77\"");
        assertThat(stale.status()).as(stale.body()).isEqualTo(412);
        assertThat(server.get("Patient/stale-deletion").status()).isEqualTo(200);
        assertThat(server.send("DELETE", "Patient/stale-deletion", "", "If-Match", "W/\"1\"")
                        .status())
                .isIn(200, 204);
        assertThat(server.get("Patient/stale-deletion").status()).isEqualTo(410);
    }

    @ParameterizedTest(name = "7.21 in a {0}, of {1}")
    @DisplayName("7.21 a version that is not the current one is not deleted by an entry of a Bundle")
    @CsvSource({"TRANSACTION, Patient/stale-entry-deletion", "BATCH, /Patient/stale-entry-deletion"})
    void deletesNoOtherVersionByAnEntry(BundleType type, String address) {
        Patient patient = new Patient();
        patient.setId("stale-entry-deletion");
        server.put(patient);
        String current = server.get("Patient/stale-entry-deletion")
                .as(Patient.class)
                .getMeta()
                .getVersionId();
        Bundle bundle = new Bundle().setType(type);
        BundleEntryRequestComponent deletion = bundle.addEntry().getRequest();
        deletion.setMethod(HTTPVerb.DELETE).setUrl(address).setIfMatch("W/\"77\"");

        Answer stale = server.post("", bundle);
        assertThat(stale.body()).contains("precondition-failed").doesNotContain("\"500");
        assertThat(server.get("Patient/stale-entry-deletion").status()).isEqualTo(200);

        deletion.setIfMatch("W/\"" + current + "\"");
        assertThat(server.post("", bundle).status()).isEqualTo(200);
        assertThat(server.get("Patient/stale-entry-deletion").status()).isEqualTo(410);
    }

    @Test
    @DisplayName("7.21 a version together with a search says nothing about what is deleted")
    void refusesAVersionOfASearch() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .getRequest()
                .setMethod(HTTPVerb.DELETE)
                .setUrl("Patient?_id=nobody-at-all")
                .setIfMatch("W/\"1\"");
        assertThat(server.post("", bundle).status()).isEqualTo(422);
    }

    @Test
    @DisplayName("7.21 a stale version in one entry of a transaction undoes all of it")
    void refusesATransactionWithAStaleVersion() {
        Patient patient = new Patient().setGender(AdministrativeGender.FEMALE);
        patient.setId("stale-entry");
        server.put(patient);
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        Patient other = new Patient();
        other.setId("stale-companion");
        put(transaction, other);
        Patient changed = patient.copy().setGender(AdministrativeGender.MALE);
        put(transaction, changed).getRequest().setIfMatch("W/\"77\"");

        Answer stale = server.post("", transaction);
        assertThat(stale.status()).as(stale.body()).isEqualTo(412);
        assertThat(server.get("Patient/stale-entry").as(Patient.class).getGender())
                .isEqualTo(AdministrativeGender.FEMALE);
        assertThat(server.get("Patient/stale-companion").status()).isEqualTo(404);

        transaction.getEntry().get(1).getRequest().setIfMatch("W/\"1\"");
        assertThat(server.post("", transaction).status()).isEqualTo(200);
        assertThat(server.get("Patient/stale-entry").as(Patient.class).getGender())
                .isEqualTo(AdministrativeGender.MALE);
    }

    private static BundleEntryComponent put(Bundle transaction, Patient patient) {
        BundleEntryComponent entry = transaction.addEntry().setResource(patient);
        entry.getRequest().setMethod(HTTPVerb.PUT).setUrl("Patient/" + patient.getIdPart());
        return entry;
    }

    private int update(int writer) {
        String body =
                "{\"resourceType\":\"Patient\",\"id\":\"updated-at-once\",\"name\":[{\"family\":\"F" + writer + "\"}]}";
        return new RawHttp(server.url(), server.authorization())
                .send(
                        "PUT /fhir/Patient/updated-at-once HTTP/1.1\nContent-Type: application/fhir+json\nIf-Match: W/\"1\"",
                        body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .status();
    }
}
