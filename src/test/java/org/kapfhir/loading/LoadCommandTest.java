package org.kapfhir.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapfhir.loading.LoadRun.patient;
import static org.kapfhir.loading.LoadRun.transaction;
import static org.kapfhir.loading.LoadRun.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String ANA = "11111111-aaaa-4aaa-8aaa-111111111111";
    private static final String BEN = "22222222-bbbb-4bbb-8bbb-222222222222";

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
    void loadsAFolderAndCountsByType() throws IOException {
        write(folder, "a.json", transaction(ANA));
        write(folder, "b.ndjson", patient("p1"), "", "{\"resourceType\":\"Observation\",\"id\":\"o1\"}");

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isZero();
        assertThat(server.stored).containsOnlyKeys("Patient/" + ANA, "Patient/p1", "Observation/o1");
        assertThat(load.out).containsPattern("Files +2\\R").containsPattern("Requests +2\\R");
        assertThat(load.out).containsPattern("Patient +2\\R").containsPattern("Observation +1\\R");
        assertThat(load.out).containsPattern("Failed +0\\R");
        assertThat(load.errors).isEmpty();
    }

    @Test
    void sendsOrganizationsAndPractitionersBeforePatients() throws IOException {
        write(folder, "Ana.json", transaction(ANA));
        write(folder, "practitionerInformation1.json", transaction(BEN));
        write(folder, "hospitalInformation1.json", transaction("33333333-cccc-4ccc-8ccc-333333333333"));

        new LoadRun(folder, server.url()).with("--parallel", "4").run();

        assertThat(server.received)
                .extracting(bundle -> bundle.path("entry")
                        .path(0)
                        .path("resource")
                        .path("id")
                        .asText()
                        .charAt(0))
                .containsExactly('3', '2', '1');
    }

    @Test
    void triesAFileAgainThatPointedToALaterOne() throws IOException {
        write(folder, "a.json", transaction(ANA));
        write(folder, "b.json", transaction(BEN));
        server.refuse(
                resource -> resource.path("id").asText().equals(ANA) && !server.stored.containsKey("Patient/" + BEN),
                "Resource Patient/" + BEN + " not found, specified in path: Patient.link");

        LoadRun load = new LoadRun(folder, server.url()).with("--parallel", "1");

        assertThat(load.run()).isZero();
        assertThat(server.stored).hasSize(2);
        assertThat(load.out).containsPattern("Requests +3\\R");
    }

    @Test
    void reportsWhatTheServerSaidAndGoesOn() throws IOException {
        write(folder, "a.json", transaction(ANA));
        write(folder, "b.json", transaction(BEN));
        server.refuse(resource -> resource.path("id").asText().equals(ANA), "birthDate lies in the future");

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isEqualTo(1);
        assertThat(load.out).contains("a.json: HTTP 422: birthDate lies in the future");
        assertThat(server.stored).containsOnlyKeys("Patient/" + BEN);
    }

    @Test
    void keepsTheGoodLinesOfATransactionWithABadOne() throws IOException {
        write(folder, "p.ndjson", patient("p1"), patient("bad"), "no json", patient("p3"));
        server.refuse(resource -> resource.path("id").asText().equals("bad"), "a value is wrong");

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isEqualTo(1);
        assertThat(server.stored).containsOnlyKeys("Patient/p1", "Patient/p3");
        assertThat(load.out).contains("p.ndjson: line 2: HTTP 422 Unprocessable: a value is wrong");
        assertThat(load.out).contains("p.ndjson: line 3: not JSON").containsPattern("Failed +2 ");
    }

    @Test
    void saysThatAFileIsNotJson() throws IOException {
        write(folder, "a.json", "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");

        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isEqualTo(1);
        assertThat(load.out).contains("a.json: not JSON");
        assertThat(server.received).isEmpty();
    }

    @Test
    void saysThatThereIsNoServer() throws IOException {
        write(folder, "a.json", transaction(ANA));
        int unused;
        try (ServerSocket free = new ServerSocket(0)) {
            unused = free.getLocalPort();
        }
        LoadRun load = new LoadRun(folder, "http://localhost:" + unused + "/fhir");

        assertThat(load.run()).isEqualTo(2);
        assertThat(load.errors.strip())
                .isEqualTo("There is no server at http://localhost:" + unused
                        + "/fhir: start it, or give its address with --url.");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        LoadRun load = new LoadRun(folder.resolve("absent"), server.url());

        assertThat(load.run()).isEqualTo(2);
        assertThat(load.errors).startsWith("There is no file or folder ").contains("check the path");
    }

    @Test
    void saysThatAFolderHoldsNothingToLoad() {
        LoadRun load = new LoadRun(folder, server.url());

        assertThat(load.run()).isEqualTo(2);
        assertThat(load.errors).contains("no .json or .ndjson file directly in");
    }

    @Test
    void refusesAnAddressThatIsNotAServers() throws IOException {
        write(folder, "a.json", transaction(ANA));
        LoadRun load = new LoadRun(folder, "localhost:8080");

        assertThat(load.run()).isEqualTo(2);
        assertThat(load.errors).contains("give one such as http://localhost:8080/fhir");
    }

    @Test
    void sendsTheTokenAndStopsWhenItIsRefused() throws IOException {
        write(folder, "a.json", transaction(ANA));
        write(folder, "b.json", transaction(BEN));
        server.next(FakeFhirServer.Behavior.answers(401));

        LoadRun load = new LoadRun(folder, server.url()).with("--token", "abc", "--parallel", "1");

        assertThat(load.run()).isEqualTo(2);
        assertThat(server.authorizations).containsExactly("Bearer abc");
        assertThat(load.errors).contains("--token").doesNotContain("abc");
    }

    @Test
    void keepsEveryDigitOfADecimal() throws IOException {
        write(
                folder,
                "o.ndjson",
                "{\"resourceType\":\"Observation\",\"id\":\"o1\",\"valueQuantity\":{\"value\":1.50}}");

        new LoadRun(folder, server.url()).run();

        JsonNode stored = server.stored.get("Observation/o1");
        assertThat(stored.at("/valueQuantity/value").asText()).isEqualTo("1.50");
        assertThat(Files.exists(folder.resolve(".kapfhir-load.jsonl"))).isTrue();
    }
}
