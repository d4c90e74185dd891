package org.kapfhir.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.jobs.Job.State;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A job is never running for ever, and a cancelled one leaves nothing behind. */
class JobsTest {
    private static final String OWNER = "clinic";

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:jobs;DB_CLOSE_DELAY=-1", "sa", "");
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final Jobs jobs =
            new Jobs(new JdbcTemplate(database), new MovingClock(), Duration.ofMinutes(5), Duration.ofHours(24));

    @BeforeEach
    void createTables() throws Exception {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute("drop all objects");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/kapfhir/V2__create_screening_jobs.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/kapfhir/V4__resume_screening_jobs.sql"));
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("db/kapfhir/V11__rename_screening_jobs.sql"));
            ScriptUtils.executeSqlScript(
                    connection, new ClassPathResource("db/kapfhir/V50__bind_jobs_to_their_caller.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/h2/V52__pack_job_results.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/kapfhir/V54__keep_long_requests.sql"));
        }
    }

    @Test
    void reportsAJobAsFailedWhenItsServerHasStopped() {
        String job = jobs.begin(OWNER, "Group/a/$screen-candidate", 100);
        now = now.plus(Duration.ofMinutes(4));
        assertThat(jobs.move(job, 50, 0)).isTrue();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(jobs.find(job, OWNER).orElseThrow().state()).isEqualTo(State.RUNNING);

        now = now.plusMillis(1);
        assertThat(jobs.find(job, OWNER).orElseThrow().state()).isEqualTo(State.FAILED);
        assertThat(jobs.find(job, OWNER).orElseThrow().answered()).isEqualTo(50);
    }

    @Test
    void reportsAJobAsRunningAsLongAsItIsKept() {
        String job = jobs.begin(OWNER, "$summarize-outcomes", 1);
        String done = jobs.begin(OWNER, "$summarize-outcomes", 1);
        jobs.end(done, State.DONE);
        Instant ended = jobs.find(done, OWNER).orElseThrow().moved();

        now = now.plus(Duration.ofMinutes(5));
        jobs.keep(List.of(job, done));
        now = now.plus(Duration.ofMinutes(5));

        assertThat(jobs.find(job, OWNER).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(jobs.find(done, OWNER).orElseThrow().moved())
                .as("one that has ended is as old as it is")
                .isEqualTo(ended);
    }

    @Test
    void takesAnAddressAsLongAsAServerReads() {
        String address = "$summarize-outcomes?instrument=" + "phq-9,".repeat(5_000);

        assertThat(jobs.find(jobs.begin(OWNER, address, 1), OWNER).orElseThrow().request())
                .isEqualTo(address);
    }

    @Test
    void leavesNothingOfACancelledJob() {
        String job = jobs.begin(OWNER, "Group/a/$screen-candidate", 100);
        addOneLine(job);

        assertThat(jobs.delete(job)).isTrue();

        assertThat(jobs.find(job, OWNER)).isEmpty();
        assertThat(jobs.partNumbers(job, "Parameters")).isEmpty();
        assertThat(jobs.move(job, 1, 0))
                .as("the worker learns that it was cancelled")
                .isFalse();
    }

    @Test
    void showsAJobToItsOwnerOnly() {
        String job = jobs.begin(OWNER, "Group/a/$screen-candidate", 1);

        assertThat(jobs.find(job, OWNER)).isPresent();
        assertThat(jobs.find(job, "another clinic")).isEmpty();
        assertThat(jobs.find(job, "")).isEmpty();
    }

    @Test
    void keepsAResultAsLongAsItSays() {
        String job = jobs.begin(OWNER, "Group/a/$screen-candidate", 1);
        addOneLine(job);
        jobs.end(job, State.DONE);

        now = now.plus(Duration.ofHours(24));
        jobs.begin(OWNER, "Group/b/$screen-candidate", 1);
        assertThat(jobs.body(job, "Parameters", 0)).contains("{}\n");
        now = now.plusMillis(1);
        jobs.begin(OWNER, "Group/c/$screen-candidate", 1);
        assertThat(jobs.find(job, OWNER)).isEmpty();
    }

    @Test
    void readsAPartFromBeforePartsWerePacked() {
        String job = jobs.begin(OWNER, "Group/a/$screen-candidate", 1);
        new JdbcTemplate(database)
                .update(
                        "insert into kap_job_part (job_id, kind, part, lines, body) values (?, ?, ?, ?, ?)",
                        job,
                        "Parameters",
                        0,
                        1,
                        "{}\n");

        assertThat(jobs.body(job, "Parameters", 0)).contains("{}\n");
    }

    private void addOneLine(String job) {
        try (PackedLines lines = new PackedLines()) {
            lines.add("{}".getBytes(StandardCharsets.UTF_8));
            jobs.add(job, "Parameters", 0, lines);
        }
    }

    private final class MovingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
