package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.NpmPackages;
import org.kapfhir.harness.NpmPackages.Outcome;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.TestIdentities;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.loading.LoadCommand;
import org.kapfhir.outcomes.maintenance.ProjectionCommand;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

/** Systems without a person: a library of the ecosystem, our script for the command line, and our loader. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeClientsIT {
    private static final Path SCRIPT = Path.of("src", "test", "resources", "fixtures", "smart", "backend.mjs");

    @Autowired
    private FhirEndpoint server;

    @TempDir
    private Path folder;

    private SmartApp app;
    private Path key;

    @BeforeAll
    void storePeopleAndKey() throws IOException {
        SmartPeople.store(server);
        app = new SmartApp(server);
    }

    private Path key() throws IOException {
        key = folder.resolve("key.json");
        return Files.writeString(key, TestIdentities.EC.toJSONString());
    }

    @Test
    @DisplayName("fhir-kit-client: a backend service finds the server's addresses, gets a token, reads and searches")
    void fhirKitClientReads() throws IOException {
        Path npm = NpmPackages.folder();
        Files.copy(SCRIPT, npm.resolve("backend.mjs"), StandardCopyOption.REPLACE_EXISTING);
        Outcome outcome = NpmPackages.run(
                npm,
                List.of(
                        "node",
                        "backend.mjs",
                        app.fhirBase(),
                        "backend",
                        key().toAbsolutePath().toString()));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("\"patient\":\"it-ana\"", "\"expiresIn\":");
    }

    @Test
    @DisplayName("the script of the README prints a request that the token endpoint takes, and a header for curl")
    void scriptGetsToken() throws IOException {
        Outcome outcome = NpmPackages.run(
                Path.of("").toAbsolutePath(),
                List.of(
                        "node",
                        "tools/assertion.mjs",
                        "--authorization",
                        "--client",
                        "ehr",
                        "--key",
                        key().toString(),
                        "--url",
                        app.origin() + "/oauth2/token"));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        String header = outcome.output().trim();
        assertThat(header).startsWith("Authorization: Bearer ");
        assertThat(app.get("/fhir/Patient/it-ana", "Authorization", header.substring("Authorization: ".length()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("kapfhir load gets its own tokens with --client and --key")
    void loaderGetsTokens() throws IOException {
        Path file = Files.writeString(
                folder.resolve("patient.json"),
                "{\"resourceType\": \"Patient\", \"id\": \"it-loaded\", \"active\": true}");
        assertThat(load(file, "--client", "ehr", "--key", key().toString())).isZero();
        assertThat(server.get("Patient?_id=it-loaded").status()).isEqualTo(200);
        assertThat(load(file, "--again")).as("without a token").isEqualTo(2);
        assertThat(load(file, "--again", "--client", "nobody", "--key", key().toString()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("kapfhir projection gets its own tokens with --client and --key")
    void projectionCheckGetsTokens() throws IOException {
        assertThat(check("--client", "ehr", "--key", key().toString())).isZero();
        assertThat(check()).as("without a token").isEqualTo(2);
        assertThat(check("--client", "ehr")).as("without a key").isEqualTo(2);
    }

    private int check(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", "--url", app.fhirBase()));
        arguments.addAll(List.of(options));
        return execute(new ProjectionCommand(Clock.systemUTC()), arguments);
    }

    private int load(Path file, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of(file.toString(), "--url", app.fhirBase(), "--quiet", "--retries", "0"));
        arguments.addAll(List.of(options));
        return execute(new LoadCommand(Clock.systemUTC()), arguments);
    }

    private static int execute(Object command, List<String> arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new CommandLine(command).setOut(nowhere).setErr(nowhere).execute(arguments.toArray(new String[0]));
    }
}
