package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FreshAddress;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.TestDatabase;
import org.kapfhir.outcomes.PairedCourses;
import org.kapfhir.outcomes.StoredPairs;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.seeding.SyntheticCohort;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The process is killed in the middle of a load: nothing acknowledged is lost, and projection and resources are equal. */
class KilledServerIT {
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 15;
    private static final int PAIR_WRITERS = 8;

    private final FhirContext fhirContext = FhirContext.forR4Cached();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<Bundle> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unansweredRequests = new AtomicInteger();

    @Test
    void losesNothingThatItAcknowledged(@TempDir Path folder) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        ServerProcess server = ServerProcess.start(database, folder.resolve("server.log"));
        List<Bundle> people = new SyntheticCohort(11, 200, Instant.parse("2026-06-01T00:00:00Z"))
                .bundles()
                .toList();

        PairedCourses pairs = new PairedCourses(server.url(), fhirContext);
        pairs.begin();
        ExecutorService senders = Executors.newFixedThreadPool(3 + PAIR_WRITERS);
        for (int number = 0; number < PAIR_WRITERS; number++) {
            PairedCourses.Writer writer = pairs.new Writer(number);
            senders.execute(() -> writeUntilCutOff(writer));
        }
        people.forEach(person -> senders.execute(() -> send(server.url(), person)));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL);
        server.kill();
        senders.shutdownNow();
        assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged)
                .as("the kill came in the middle of the load and cut off %s requests", unansweredRequests)
                .hasSizeLessThan(people.size());

        try (ConfigurableApplicationContext restarted = restart(database)) {
            String url =
                    "http://localhost:" + restarted.getEnvironment().getRequiredProperty("local.server.port") + "/fhir";
            for (Bundle person : acknowledged) {
                for (Bundle.BundleEntryComponent entry : person.getEntry()) {
                    assertThat(status(url, url + "/" + entry.getRequest().getUrl()))
                            .as(entry.getRequest().getUrl())
                            .isEqualTo(200);
                }
            }
            assertThat(restarted.getBean(ProjectionCheck.class).differences()).isEmpty();
            JdbcTemplate jdbc = restarted.getBean(JdbcTemplate.class);
            assertThat(pairs.refusals()).isEmpty();
            assertThat(StoredPairs.followups(jdbc)).containsAllEntriesOf(pairs.acknowledged());
            assertThat(StoredPairs.halves(jdbc)).isEmpty();
        }
    }

    private void writeUntilCutOff(PairedCourses.Writer writer) {
        try {
            while (true) {
                writer.write();
            }
        } catch (IOException cutOff) {
            unansweredRequests.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A request that the kill cuts off was not acknowledged; that it fails is the point. */
    private void send(String url, Bundle person) {
        IParser parser = fhirContext.newJsonParser();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", AccessToken.allPowerful().authorization(url))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(parser.encodeResourceToString(person)))
                .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                acknowledged.add(person);
            }
        } catch (IOException unanswered) {
            unansweredRequests.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private int status(String base, String url) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", AccessToken.allPowerful().authorization(base))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static ConfigurableApplicationContext restart(TestDatabase database) {
        return new SpringApplicationBuilder(KapFhirApplication.class)
                .profiles("it")
                .initializers(new FreshAddress())
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password());
    }
}
