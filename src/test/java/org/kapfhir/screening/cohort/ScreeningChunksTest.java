package org.kapfhir.screening.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.screening.cohort.ScreeningChunks.Chunk;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Each chunk is worked on by one server at a time and counted once, whoever stops in the middle. */
class ScreeningChunksTest {
    private static final String JOB = "job";

    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:chunks;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private Instant now = Instant.parse("2026-11-20T12:00:00Z");
    private final ScreeningChunks chunks = new ScreeningChunks(jdbc, new MovingClock(), Duration.ofMinutes(2));

    @BeforeEach
    void planAJob() throws Exception {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute("drop all objects");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/kapfhir/V2__create_screening_jobs.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/kapfhir/V4__resume_screening_jobs.sql"));
        }
        jdbc.update(
                "insert into kap_screening_job (job_id, state, request, total, answered, left_out, begun_ms, moved_ms)"
                        + " values ('job', 'RUNNING', '', 3, 0, 0, 0, 0)");
        chunks.plan(JOB, List.of("a", "b", "c"), 2);
    }

    @Test
    void givesEachChunkToOneOnly() {
        assertThat(chunks.claim(JOB).orElseThrow().members()).containsExactly("a", "b");
        assertThat(chunks.claim(JOB).orElseThrow().members()).containsExactly("c");
        assertThat(chunks.claim(JOB)).isEmpty();
        assertThat(chunks.abandonedJobs()).as("somebody works on it").isEmpty();
    }

    @Test
    void givesAChunkToTheNextWhenItsTimeHasRunOut() {
        Chunk left = chunks.claim(JOB).orElseThrow();
        chunks.finish(JOB, chunks.claim(JOB).orElseThrow());
        now = now.plus(Duration.ofMinutes(2));
        assertThat(chunks.claim(JOB)).as("held to the last instant").isEmpty();
        now = now.plusMillis(1);

        assertThat(chunks.abandonedJobs()).containsExactly(JOB);
        Chunk taken = chunks.claim(JOB).orElseThrow();

        assertThat(taken.members()).isEqualTo(left.members());
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(chunks.finish(JOB, left)).as("the first comes back too late").isFalse();
        assertThat(chunks.finish(JOB, taken)).isTrue();
        assertThat(chunks.finish(JOB, taken)).as("twice").isFalse();
        assertThat(chunks.allAreDone(JOB)).isTrue();
    }

    @Test
    void losesItsChunksWithTheJob() {
        Chunk chunk = chunks.claim(JOB).orElseThrow();
        jdbc.update("delete from kap_screening_job where job_id = 'job'");

        assertThat(chunks.finish(JOB, chunk)).isFalse();
        assertThat(chunks.claim(JOB)).isEmpty();
        assertThat(chunks.abandonedJobs()).isEmpty();
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
