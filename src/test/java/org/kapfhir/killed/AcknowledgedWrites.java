package org.kapfhir.killed;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.r4.model.Bundle;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.outcomes.PairedCourses;
import org.kapfhir.outcomes.StoredPairs;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.seeding.SyntheticCohort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Killed in the middle of a load, nothing acknowledged is lost, and projection and resources are equal. */
final class AcknowledgedWrites implements Survivor {
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 15;
    private static final int PAIR_WRITERS = 8;
    private static final int LOADERS = 3;

    private final FhirContext fhirContext = FhirContext.forR4Cached();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Bundle> people = new SyntheticCohort(11, 200, Instant.parse("2026-06-01T00:00:00Z"))
            .bundles()
            .toList();
    private final ExecutorService senders = Executors.newFixedThreadPool(LOADERS + PAIR_WRITERS);
    private final Queue<Bundle> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unansweredRequests = new AtomicInteger();
    private PairedCourses pairs;

    @Override
    public void begin(ServerProcess server) throws IOException, InterruptedException {
        pairs = new PairedCourses(server.url(), fhirContext);
        pairs.begin();
        for (int number = 0; number < PAIR_WRITERS; number++) {
            PairedCourses.Writer writer = pairs.new Writer(number);
            senders.execute(() -> writeUntilCutOff(writer));
        }
        people.forEach(person -> senders.execute(() -> send(server.url(), person)));
    }

    @Override
    public boolean isUnderWay() {
        return acknowledged.size() >= ACKNOWLEDGED_BEFORE_THE_KILL;
    }

    @Override
    public void checkKillCameInBetween() throws InterruptedException {
        senders.shutdownNow();
        assertThat(senders.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(acknowledged)
                .as("the kill came in the middle of the load and cut off %s requests", unansweredRequests)
                .hasSizeLessThan(people.size());
    }

    @Override
    public void check(String url, ConfigurableApplicationContext next) throws IOException, InterruptedException {
        for (Bundle person : acknowledged) {
            for (Bundle.BundleEntryComponent entry : person.getEntry()) {
                assertThat(status(url, url + "/" + entry.getRequest().getUrl()))
                        .as(entry.getRequest().getUrl())
                        .isEqualTo(200);
            }
        }
        assertThat(next.getBean(ProjectionCheck.class).differences()).isEmpty();
        JdbcTemplate jdbc = next.getBean(JdbcTemplate.class);
        assertThat(pairs.refusals()).isEmpty();
        assertThat(StoredPairs.followups(jdbc)).containsAllEntriesOf(pairs.acknowledged());
        assertThat(StoredPairs.halves(jdbc)).isEmpty();
    }

    @Override
    public String toString() {
        return "acknowledged writes";
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
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", AccessToken.allPowerful().authorization(url))
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(fhirContext.newJsonParser().encodeResourceToString(person)))
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
}
