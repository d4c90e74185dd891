package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.TestIssuer;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.outcomes.PairedCourses;
import org.kapfhir.outcomes.maintenance.ProjectionCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;

/** The tables are made anew while the server serves: by command, by operation and under eight writers. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=projection")
class RebuildIT {
    private static final int WRITERS = 8;
    private static final int WRITES = 12;
    private static final int STILL_PAIRS = 30;

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @Autowired
    private ProjectionCheck check;

    @Autowired
    private ProjectionRebuild rebuild;

    @Autowired
    private JdbcTemplate jdbc;

    private PairedCourses pairs;

    @BeforeEach
    void storePair() throws Exception {
        rebuild.run();
        pairs = new PairedCourses(server.url(), fhirContext);
        pairs.begin();
    }

    @Test
    void makesTheSameRowsAgainWhileEightWritersWrite() throws Exception {
        List<PairedCourses.Writer> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            PairedCourses.Writer writer = pairs.new Writer(number);
            writer.write();
            writers.add(writer);
        }
        for (int number = 0; number < STILL_PAIRS; number++) {
            pairs.add("still-" + number, number % PairedCourses.FOLLOWUP_OF_A_PAIR);
        }
        Set<ProjectionRow> before = rowsThatNobodyWrites();
        for (ProjectionTable table : ProjectionTable.values()) {
            jdbc.update("delete from " + table.tableName());
        }

        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> written = new ArrayList<>();
        for (PairedCourses.Writer writer : writers) {
            written.add(threads.submit(() -> {
                for (int write = 0; write < WRITES; write++) {
                    writer.write();
                }
                return null;
            }));
        }
        long rebuilt = rebuild.run();
        for (Future<?> one : written) {
            one.get();
        }
        threads.shutdown();

        assertThat(pairs.refusals()).isEmpty();
        assertThat(check.differences()).isEmpty();
        assertThat(rebuilt).isGreaterThanOrEqualTo(before.size());
        assertThat(rowsThatNobodyWrites()).isEqualTo(before);
    }

    @Test
    void isAskedForFromAConsole() {
        assertThat(run("check")).startsWith("0 ").contains(": 0 differ");
        jdbc.update("update kap_score set score = 99 where score_id = 'shared-a-followup'");
        jdbc.update("insert into kap_medication values ('ghost', 1, 'ketamine', 0)");

        assertThat(run("check"))
                .startsWith("1 ")
                .contains(": 2 differ")
                .contains("Observation/shared-a-followup: 1 rows expected, 1 found")
                .contains("Medication/ghost: 0 rows expected, 1 found");
        assertThat(run("rebuild")).startsWith("0 ").contains(": 2 differed and were made anew");
        assertThat(run("check")).startsWith("0 ").contains(": 0 differ");
    }

    @Test
    void tellsWhatIsWrongWithAnAddress() {
        assertThat(run("check", "--url", "http://localhost:1/fhir"))
                .startsWith("2 ")
                .contains("does not answer");
        assertThat(run("check", "--url", TestIssuer.running().url()))
                .startsWith("2 ")
                .contains("not as KapFHIR does");
    }

    @Test
    void refusesWhatItCannotRead() {
        Answer misspelled = server.post("$rebuild-projection?checkonly=true", new Parameters());
        Answer neither = server.post("$rebuild-projection?checkOnly=perhaps", new Parameters());
        Answer unknown = server.get("$projection-status?job=none");

        assertThat(misspelled.status()).isEqualTo(400);
        assertThat(misspelled.errorCode()).isEqualTo("unknown-parameter");
        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.errorCode()).isEqualTo("invalid-parameter");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.errorCode()).isEqualTo("not-found");
    }

    /** The exit code, and what was printed. */
    private String run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--url")) {
            all.addAll(List.of("--url", server.url()));
        }
        all.addAll(List.of("--token", server.accessToken()));
        StringWriter console = new StringWriter();
        PrintWriter printer = new PrintWriter(console, true);
        int exitCode = new CommandLine(new ProjectionCommand(Clock.systemUTC()))
                .setOut(printer)
                .setErr(printer)
                .execute(all.toArray(String[]::new));
        return exitCode + " " + console;
    }

    private Set<ProjectionRow> rowsThatNobodyWrites() {
        Set<ProjectionRow> rows = new HashSet<>();
        for (ProjectionTable table : ProjectionTable.values()) {
            rows.addAll(jdbc.query("select * from " + table.tableName(), (row, number) -> table.read(row)));
        }
        rows.removeIf(row -> !row.resourceId().startsWith("still-"));
        return rows;
    }
}
