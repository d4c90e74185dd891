package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.uhn.fhir.context.FhirContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.ClockInHand;
import org.kapfhir.jobs.Job.State;
import org.kapfhir.jobs.JobRefused;
import org.kapfhir.jobs.Jobs;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Places in the queue are given back, and who waits in it is not given up. */
class SummaryJobRunnerTest {
    private static final String OWNER = "clinic";
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int PLACES = 2;

    private final DataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:summaries;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final ClockInHand clock = new ClockInHand();
    private final Jobs jobs = new Jobs(jdbc, clock, LEASE, Duration.ofHours(24));
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final SummaryJobRunner runner = new SummaryJobRunner(jobs, FhirContext.forR4Cached(), PLACES);

    @BeforeEach
    void createTables() {
        jdbc.execute("drop all objects");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kapfhir", "classpath:db/h2")
                .load()
                .migrate();
    }

    @AfterEach
    void stop() {
        mayEnd.countDown();
        runner.close();
    }

    @Test
    void givesThePlaceOfAJobBackThatCouldNotBegin() {
        String tooLong = "a".repeat(100_000);
        for (int time = 0; time < 2 * PLACES; time++) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> runner.begin(OWNER, tooLong, Parameters::new));
        }

        begin();
        begin();
        assertThatExceptionOfType(JobRefused.class).isThrownBy(this::begin);
    }

    @Test
    void keepsAJobThatWaitsForAnother() {
        begin();
        String waiting = begin();

        clock.goOn(LEASE);
        runner.keepUnfinished();
        clock.goOn(LEASE);

        assertThat(jobs.find(waiting, OWNER).orElseThrow().state()).isEqualTo(State.RUNNING);
    }

    private String begin() {
        return runner.begin(OWNER, "$summarize-outcomes", () -> {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Parameters();
        });
    }
}
