package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.TestDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long does the first caller wait whom a server answers that has just become ready? Not part of the test command. */
class FirstCallBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(FirstCallBenchmark.class);
    private static final int ENTRIES = 200;
    private static final int CALLS = 5;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void screensAStoredPersonAtOnce(@TempDir Path folder) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        Bundle person = BenchmarkRecords.people(1, ENTRIES).findFirst().orElseThrow();
        ServerProcess server = ServerProcess.start(database, folder.resolve("first.log"));
        try {
            store(person, server);
        } finally {
            server.kill();
        }
        server = ServerProcess.startToMeasure(database, folder.resolve("second.log"));
        try {
            URI question = URI.create(server.url() + "/Patient/" + person.getIdPart() + "/$screen-candidate");
            String authorization = server.authorization();
            for (int call = 1; call <= CALLS; call++) {
                long start = System.nanoTime();
                int status = http.send(
                                HttpRequest.newBuilder(question)
                                        .header("Authorization", authorization)
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
                LOG.info("Call {} after readiness: {} ms", call, (System.nanoTime() - start) / 1_000_000);
                assertThat(status).isEqualTo(200);
            }
        } finally {
            server.kill();
        }
    }

    private void store(Bundle person, ServerProcess server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url()))
                .header("Authorization", server.authorization())
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(person)))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
}
