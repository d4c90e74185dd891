package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.seeding.SyntheticCohort;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast is screening? Not part of the test command; CONTRIBUTING.md tells how to run it. The size of the group is the
 * system property {@code kapfhir.benchmark.people}.
 */
@WithRunningServer
class ScreeningBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningBenchmark.class);
    private static final int CALLS = 1000;
    private static final int ENTRIES = 200;

    @Autowired
    private FhirEndpoint server;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void screensOneStoredPerson() {
        Patient patient = new Patient();
        patient.setId("benchmark");
        server.put(patient);
        for (int number = 1; number < ENTRIES; number++) {
            Observation reading = new Observation();
            reading.setStatus(ObservationStatus.FINAL)
                    .setCode(new CodeableConcept().addCoding(new Coding("http://loinc.org", "8480-6", null)))
                    .setSubject(new Reference("Patient/benchmark"))
                    .setEffective(new DateTimeType("2020-01-01"))
                    .setValue(new Quantity(120));
            server.post("Observation", reading);
        }
        long first = time();
        for (int call = 0; call < CALLS; call++) {
            time();
        }
        long[] nanos = new long[CALLS];
        for (int call = 0; call < CALLS; call++) {
            nanos[call] = time();
        }
        Arrays.sort(nanos);
        LOG.info(
                "One person with {} resources: first call {} ms, then median {} ms, p99 {} ms",
                ENTRIES,
                first / 1_000_000,
                nanos[CALLS / 2] / 1_000_000.0,
                nanos[CALLS * 99 / 100] / 1_000_000.0);
    }

    private long time() {
        long start = System.nanoTime();
        assertThat(server.get("Patient/benchmark/$screen-candidate").status()).isEqualTo(200);
        return System.nanoTime() - start;
    }

    @Test
    void screensAGroupInTheBackground() throws Exception {
        int people = Integer.getInteger("kapfhir.benchmark.people", 1000);
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("benchmark");
        List<Bundle> cohort = new SyntheticCohort(7, people, Instant.parse("2026-06-01T00:00:00Z"))
                .bundles()
                .toList();
        int entries = 0;
        for (Bundle person : cohort) {
            entries += person.getEntry().size();
            assertThat(server.post("", person).status()).isEqualTo(200);
            group.addMember().setEntity(new Reference("Patient/" + person.getIdPart()));
        }
        server.put(group);
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            String status = begin();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> get(status), answer -> answer == 200);
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info(
                    "A group of {} people with {} resources, round {}: {} s, {} people a second",
                    people,
                    entries,
                    round,
                    seconds,
                    people / seconds);
        }
    }

    private String begin() throws Exception {
        HttpResponse<String> begun = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/Group/benchmark/$screen-candidate"))
                        .header("Authorization", server.authorization())
                        .header("Prefer", "respond-async")
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString("{\"resourceType\":\"Parameters\"}"))
                        .build(),
                BodyHandlers.ofString());
        return begun.headers().firstValue("Content-Location").orElseThrow();
    }

    private int get(String url) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", server.authorization())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }
}
