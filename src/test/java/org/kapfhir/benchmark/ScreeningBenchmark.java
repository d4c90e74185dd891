package org.kapfhir.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How fast is screening? Not part of the test command; CONTRIBUTING.md tells how to run it. The size of the group is the
 * system property {@code kapfhir.benchmark.people}; who is loaded already, in a database that {@code kapfhir.it.kept} names,
 * is not loaded again.
 */
@WithRunningServer
class ScreeningBenchmark {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningBenchmark.class);
    private static final int CALLS = 1000;
    private static final int ENTRIES = 200;
    private static final int SENT_ENTRIES = 1000;
    private static final int GROUP_ENTRIES = 50;
    private static final int LOADERS = 3;
    private static final int ROUNDS = Integer.getInteger("kapfhir.benchmark.rounds", 5);

    @Autowired
    private FhirEndpoint server;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void screensOneStoredPerson() {
        Bundle person = BenchmarkRecords.people(1, ENTRIES).findFirst().orElseThrow();
        assertThat(server.post("", person).status()).isEqualTo(200);
        String question = "Patient/" + person.getIdPart() + "/$screen-candidate";
        report(
                "One stored person with " + ENTRIES + " resources",
                CALLS,
                () -> assertThat(server.get(question).status()).isEqualTo(200));
    }

    @Test
    void screensARecordThatIsSentAlong() {
        Bundle data = BenchmarkRecords.people(1, SENT_ENTRIES).findFirst().orElseThrow();
        data.getEntry().forEach(entry -> entry.setRequest(null));
        Parameters parameters = new Parameters();
        parameters.addParameter().setName("data").setResource(data.setType(BundleType.COLLECTION));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/Patient/$screen-candidate"))
                .header("Authorization", server.authorization())
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(
                        FhirContext.forR4Cached().newJsonParser().encodeResourceToString(parameters)))
                .build();
        report(
                "A record of " + SENT_ENTRIES + " resources sent along",
                CALLS / 4,
                () -> assertThat(status(request)).isEqualTo(200));
    }

    private static void report(String what, int calls, Runnable call) {
        long first = time(call);
        for (int warming = 0; warming < calls; warming++) {
            call.run();
        }
        double cpu = ProcessLoad.cpuSeconds();
        long[] nanos = new long[calls];
        for (int index = 0; index < calls; index++) {
            nanos[index] = time(call);
        }
        cpu = ProcessLoad.cpuSeconds() - cpu;
        Arrays.sort(nanos);
        LOG.info(
                "{}: first call {} ms, then median {} ms, p99 {} ms, CPU {} ms a call",
                what,
                first / 1_000_000,
                nanos[calls / 2] / 1_000_000.0,
                nanos[calls * 99 / 100] / 1_000_000.0,
                1000 * cpu / calls);
    }

    private static long time(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return System.nanoTime() - start;
    }

    @Test
    void screensAGroupInTheBackground() {
        int people = Integer.getInteger("kapfhir.benchmark.people", 1000);
        if (server.get("Group/benchmark-" + people).status() != 200) {
            load(people);
        }
        for (int round = 1; round <= ROUNDS; round++) {
            ProcessLoad load = new ProcessLoad();
            double cpu = ProcessLoad.cpuSeconds();
            long start = System.nanoTime();
            String status = server.begin("Group/benchmark-" + people + "/$screen-candidate");
            Awaitility.await()
                    .atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofMillis(200))
                    .until(
                            () -> {
                                load.sample();
                                return get(status);
                            },
                            answer -> answer == 200);
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info(
                    "A group of {} people with {} resources each, round {}: {} s, {} people a second, CPU {} ms a person,"
                            + " at most {} MB after a collection",
                    people,
                    GROUP_ENTRIES,
                    round,
                    seconds,
                    people / seconds,
                    1000 * (ProcessLoad.cpuSeconds() - cpu) / people,
                    load.mostMegabytesAfterCollection());
        }
    }

    private void load(int people) {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("benchmark-" + people);
        Iterator<Bundle> records =
                BenchmarkRecords.people(people, GROUP_ENTRIES).iterator();
        List<CompletableFuture<Void>> loaders = IntStream.range(0, LOADERS)
                .mapToObj(loader ->
                        CompletableFuture.runAsync(() -> load(records, group), run -> new Thread(run).start()))
                .toList();
        loaders.forEach(CompletableFuture::join);
        server.put(group);
    }

    private void load(Iterator<Bundle> records, Group group) {
        while (true) {
            Bundle person;
            synchronized (group) {
                if (!records.hasNext()) {
                    return;
                }
                person = records.next();
                group.addMember().setEntity(new Reference("Patient/" + person.getIdPart()));
            }
            assertThat(server.post("", person).status()).isEqualTo(200);
        }
    }

    private int get(String url) {
        return status(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", server.authorization())
                .build());
    }

    private int status(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
