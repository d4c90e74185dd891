package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.TestDatabase;

/** The process is killed while it screens a group: the next one goes on, and everybody is answered once. */
class ResumedJobIT {
    private static final int PEOPLE = 800;
    private static final String[] SETTINGS = {
        "--kapfhir.screening.cohort.chunk-size=2",
        "--kapfhir.screening.cohort.threads=1",
        "--kapfhir.screening.cohort.chunk-lease=3s",
        "--kapfhir.screening.cohort.take-over-interval=1s",
        "--kapfhir.jobs.lease=1h"
    };

    private final FhirContext fhirContext = FhirContext.forR4Cached();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void goesOnWhereAnotherServerWasKilled(@TempDir Path folder) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        ServerProcess server = ServerProcess.start(database, folder.resolve("killed.log"), SETTINGS);
        store(server);
        String status = begin(server);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> progress(status, server) > 0);
        server.kill();

        ServerProcess next = ServerProcess.start(database, folder.resolve("next.log"), SETTINGS);
        try {
            String here = next.url() + status.substring(status.indexOf("/$screening-status"));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> get(here, next).statusCode(), answer -> answer != 202);
            HttpResponse<String> manifest = get(here, next);
            assertThat(manifest.statusCode()).isEqualTo(200);
            assertThat(manifest.body()).contains("\"count\":" + PEOPLE);
            String result =
                    next.url() + "/$screening-result" + here.substring(here.indexOf("?job=")) + "&type=Parameters";
            List<String> people =
                    get(result, next).body().lines().map(this::subject).toList();
            assertThat(people).hasSize(PEOPLE).doesNotHaveDuplicates();
            assertThat(Files.readString(folder.resolve("next.log")))
                    .as("the kill came before the end")
                    .contains("is taken over");
        } finally {
            next.kill();
        }
    }

    private String subject(String line) {
        Parameters answer = fhirContext.newJsonParser().parseResource(Parameters.class, line);
        return ((Reference) answer.getParameter("subject").getValue()).getReference();
    }

    private void store(ServerProcess server) throws Exception {
        Bundle people = new Bundle().setType(BundleType.TRANSACTION);
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("all");
        for (int number = 0; number < PEOPLE; number++) {
            Patient person = new Patient();
            person.setId("person-" + number);
            put(person, people);
            group.addMember().setEntity(new Reference("Patient/person-" + number));
        }
        put(group, people);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url()))
                .header("Authorization", server.authorization())
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(fhirContext.newJsonParser().encodeResourceToString(people)))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private static void put(Resource resource, Bundle transaction) {
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdPart());
    }

    private String begin(ServerProcess server) throws Exception {
        HttpResponse<String> begun = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/Group/all/$screen-candidate"))
                        .header("Authorization", server.authorization())
                        .header("Prefer", "respond-async")
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString("{\"resourceType\":\"Parameters\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).isEqualTo(202);
        return begun.headers().firstValue("Content-Location").orElseThrow();
    }

    private int progress(String status, ServerProcess server) throws IOException, InterruptedException {
        String text = get(status, server).headers().firstValue("X-Progress").orElse("0 ");
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    private HttpResponse<String> get(String url, ServerProcess server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", server.authorization())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
