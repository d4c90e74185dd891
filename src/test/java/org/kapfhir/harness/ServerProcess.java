package org.kapfhir.harness;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.kapfhir.KapFhirApplication;

/** The server as a process of its own, which can be killed. */
public final class ServerProcess {
    /** Only the first compiler: such a server is ended soon, and starts with a quarter less CPU. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Process process;
    private final int port;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it on the database and waits until it is ready.
     *
     * @param settings as on the command line, {@code --name=value}
     */
    public static ServerProcess start(TestDatabase database, Path log, String... settings) throws IOException {
        return start(database, log, List.of(QUICK_START), settings);
    }

    /** The same with the options of a server that runs for long: it starts more slowly. */
    public static ServerProcess startToMeasure(TestDatabase database, Path log, String... settings) throws IOException {
        return start(database, log, List.of(), settings);
    }

    private static ServerProcess start(TestDatabase database, Path log, List<String> options, String... settings)
            throws IOException {
        int port = FreshAddress.freePort();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx2g"));
        command.addAll(options);
        command.addAll(List.of(
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                KapFhirApplication.class.getName(),
                "--spring.profiles.active=it",
                "--server.port=" + port));
        TestIssuer.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        TestIdentities.settings().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(settings));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(log.toString()));
        builder.environment().put("SPRING_DATASOURCE_URL", database.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        ServerProcess server = new ServerProcess(builder.start(), port);
        Awaitility.await("readiness, see " + log)
                .atMost(Duration.ofMinutes(5))
                .failFast("the process ended", () -> !server.process.isAlive())
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .until(server::isReady);
        return server;
    }

    public String url() {
        return "http://localhost:" + port + "/fhir";
    }

    /** What a request has to say in its {@code Authorization} header to be allowed everything. */
    public String authorization() {
        return AccessToken.allPowerful().authorization(url());
    }

    /** Ends it at once, as {@code kill -9} does: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private boolean isReady() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }
}
