package org.kapfhir.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapfhir.loading.FakeFhirServer.Behavior.answers;
import static org.kapfhir.loading.FakeFhirServer.Behavior.dropsAfterStoring;
import static org.kapfhir.loading.FakeFhirServer.Behavior.dropsBeforeStoring;
import static org.kapfhir.loading.LoadRun.patient;
import static org.kapfhir.loading.LoadRun.transaction;
import static org.kapfhir.loading.LoadRun.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumedLoadTest {
    private static final String ANA = "11111111-aaaa-4aaa-8aaa-111111111111";
    private static final String BEN = "22222222-bbbb-4bbb-8bbb-222222222222";
    private static final String JOURNAL = ".kapfhir-load.jsonl";

    @TempDir
    Path folder;

    private FakeFhirServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = new FakeFhirServer();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void createsNothingTwiceWhenTheServerDiesBeforeItAnswers() throws IOException {
        write(folder, "a.json", transaction(ANA, BEN));
        server.next(dropsAfterStoring(), dropsBeforeStoring());

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isZero();
        assertThat(server.received).hasSize(3);
        assertThat(server.stored).containsOnlyKeys("Patient/" + ANA, "Patient/" + BEN);
        assertThat(load.out).contains("(2 of them repeated)");
    }

    @Test
    void waitsLongerEachTimeAndAtLeastAsLongAsTheServerAsks() throws IOException {
        write(folder, "a.json", transaction(ANA));
        server.next(
                answers(503),
                answers(503),
                answers(503),
                new FakeFhirServer.Behavior(429, Map.of("Retry-After", "17"), false, false));

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isZero();
        assertThat(load.waits).hasSize(4);
        assertThat(load.waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(load.waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(load.waits.get(2)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(load.waits.get(3)).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void givesUpWhenTheServerStaysAwayAndGoesOnLater() throws IOException {
        write(folder, "a.json", transaction(ANA));
        write(folder, "b.json", transaction(BEN));
        server.next(answers(200), dropsBeforeStoring(), dropsBeforeStoring(), dropsBeforeStoring());

        LoadRun first = new LoadRun(folder, server.url()).with("--parallel", "1", "--retries", "2");
        assertThat(first.run()).isEqualTo(2);
        assertThat(first.errors).contains("run the same command again, and it goes on where it stopped");
        assertThat(first.out).containsPattern("Loaded +1 resources");

        LoadRun second = new LoadRun(folder, server.url());
        assertThat(second.run()).isZero();
        assertThat(second.out).containsPattern("Requests +1\\R").containsPattern("Skipped +1 resources");
        assertThat(server.stored).containsOnlyKeys("Patient/" + ANA, "Patient/" + BEN);
    }

    @Test
    void triesAServerErrorOnlyThreeTimesAndThenCountsTheFileAsFailed() throws IOException {
        write(folder, "a.json", transaction(ANA));
        server.next(answers(500), answers(500), answers(500));

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isEqualTo(1);
        assertThat(server.received).hasSize(3);
        assertThat(load.out).contains("a.json: HTTP 500: told to answer 500");
    }

    @Test
    void goesOnInTheMiddleOfAFile() throws IOException {
        write(folder, "p.ndjson", patient("p0"), patient("p1"), patient("p2"), patient("p3"), patient("p4"));
        server.next(answers(200), answers(503));
        LoadRun first = new LoadRun(folder, server.url()).with("--batch", "2", "--parallel", "1", "--retries", "0");
        assertThat(first.run()).isEqualTo(2);
        server.received.clear();

        // Another number of lines per request does not matter: lines are remembered, not requests.
        LoadRun second = new LoadRun(folder, server.url()).with("--batch", "100");

        assertThat(second.run()).isZero();
        assertThat(server.entriesReceived()).isEqualTo(3);
        assertThat(server.stored).hasSize(5);
    }

    @Test
    void ignoresATornLastLineOfTheJournal() throws IOException {
        write(folder, "a.json", transaction(ANA));
        new LoadRun(folder, server.url()).run();
        Path journal = folder.resolve(JOURNAL);
        String whole = Files.readString(journal);
        Files.writeString(journal, whole.substring(0, whole.length() / 2));

        assertThat(new LoadRun(folder, server.url()).run()).isZero();
        assertThat(server.received).hasSize(2);
        assertThat(Files.readString(journal)).endsWith("\n" + whole);

        assertThat(new LoadRun(folder, server.url()).run()).isZero();
        assertThat(server.received).hasSize(2);
    }

    @Test
    void sendsAnEditedFileAndWhatAnotherServerHas() throws IOException {
        write(folder, "a.json", transaction(ANA));
        new LoadRun(folder, server.url()).run();

        write(folder, "a.json", transaction(ANA, BEN));
        assertThat(new LoadRun(folder, server.url()).run()).isZero();
        assertThat(server.stored).hasSize(2);

        try (FakeFhirServer other = new FakeFhirServer()) {
            assertThat(new LoadRun(folder, other.url()).run()).isZero();
            assertThat(other.stored).hasSize(2);
        }
    }

    @Test
    void doesNotRememberARefusedFile() throws IOException {
        write(folder, "a.json", transaction(ANA));
        server.refuse(resource -> true, "wrong");
        assertThat(new LoadRun(folder, server.url()).run()).isEqualTo(1);

        server.refuse(resource -> false, "");
        assertThat(new LoadRun(folder, server.url()).run()).isZero();
        assertThat(server.stored).hasSize(1);
    }

    @Test
    void sendsEverythingAgainOnRequest() throws IOException {
        write(folder, "a.json", transaction(ANA));
        new LoadRun(folder, server.url()).run();
        new LoadRun(folder, server.url()).with("--again").run();

        assertThat(server.received).hasSize(2);
    }

    @Test
    void refusesAJournalThatAnotherLoadHasOpen() throws IOException {
        write(folder, "a.json", transaction(ANA));
        try (LoadJournal open = LoadJournal.open(folder.resolve(JOURNAL), server.url(), false)) {
            assertThat(open.isLoaded("x", 0)).isFalse();
            LoadRun load = new LoadRun(folder, server.url());

            assertThat(load.run()).isEqualTo(2);
            assertThat(load.errors).startsWith("Another load is using the journal");
        }
        assertThat(Files.size(folder.resolve(JOURNAL))).isZero();
    }
}
