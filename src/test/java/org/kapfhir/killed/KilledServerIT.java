package org.kapfhir.killed;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.KapFhirApplication;
import org.kapfhir.harness.FreshAddress;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The process is killed in the middle of its work; the next one on the same database has all that it must have. */
@TestInstance(Lifecycle.PER_CLASS)
class KilledServerIT {
    /** A server that screens slowly, and one that soon takes over. */
    private static final List<String> SETTINGS = List.of(
            "--kapfhir.screening.cohort.chunk-size=2",
            "--kapfhir.screening.cohort.threads=1",
            "--kapfhir.screening.cohort.chunk-lease=3s",
            "--kapfhir.screening.cohort.take-over-interval=1s",
            "--kapfhir.jobs.lease=1h");

    private final TestDatabase database = TestDatabase.fresh();
    /** The job comes last: it would be over before enough writes are acknowledged. */
    private final List<Survivor> survivors =
            List.of(new GrantedAccess(), new AcknowledgedWrites(), new BegunJob(database));

    private ConfigurableApplicationContext next;

    @BeforeAll
    void killOneAndStartAnother(@TempDir Path folder) throws Exception {
        ServerProcess server =
                ServerProcess.start(database, folder.resolve("killed.log"), SETTINGS.toArray(String[]::new));
        try {
            for (Survivor survivor : survivors) {
                survivor.prepare(server);
            }
            for (Survivor survivor : survivors) {
                survivor.begin(server);
                Awaitility.await(survivor.toString())
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(20))
                        .until(survivor::isUnderWay);
            }
        } finally {
            server.kill();
        }
        for (Survivor survivor : survivors) {
            survivor.checkKillCameInBetween();
        }
        next = start(database);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("survivors")
    void survives(Survivor survivor) throws Exception {
        String port = next.getEnvironment().getRequiredProperty("local.server.port");
        survivor.check("http://localhost:" + port + "/fhir", next);
    }

    Stream<Survivor> survivors() {
        return survivors.stream();
    }

    @AfterAll
    void end() {
        if (next != null) {
            next.close();
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        List<String> arguments = new ArrayList<>(SETTINGS);
        arguments.add("--spring.datasource.url=" + database.url());
        arguments.add("--spring.datasource.username=" + database.username());
        arguments.add("--spring.datasource.password=" + database.password());
        return new SpringApplicationBuilder(KapFhirApplication.class)
                .profiles("it")
                .initializers(new FreshAddress())
                .run(arguments.toArray(String[]::new));
    }
}
