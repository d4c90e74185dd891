package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.outcomes.PairedCourses.Moment;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.outcomes.projection.ProjectionRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Eight writers and two readers at once, and a rebuild that runs all the while: every summary is that of a committed state.
 *
 * <p>The system property {@code kapfhir.concurrency.writes} makes it longer: writes of each writer, 40 if absent.
 */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=concurrency")
class ConcurrentWritesIT {
    private static final Logger LOG = LoggerFactory.getLogger(ConcurrentWritesIT.class);
    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final int WRITES = Integer.getInteger("kapfhir.concurrency.writes", 40);
    private static final String SUMMARY =
            "$summarize-outcomes?minimumCellSize=0&asOf=2026-06-01T00:00:00Z&instrument=http://loinc.org%7C44261-6";

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

    private final AtomicBoolean isWriting = new AtomicBoolean(true);
    private final AtomicInteger readings = new AtomicInteger();
    private final AtomicInteger rebuilds = new AtomicInteger();

    @Test
    void everySummaryIsThatOfACommittedState() throws Exception {
        PairedCourses pairs = new PairedCourses(server.url(), fhirContext);
        pairs.begin();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS + 1);
        List<Future<?>> writers = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            PairedCourses.Writer writer = pairs.new Writer(number);
            writers.add(threads.submit(() -> {
                for (int write = 0; write < WRITES; write++) {
                    writer.write();
                }
                return null;
            }));
        }
        List<Future<?>> others = new ArrayList<>();
        for (int number = 0; number < READERS; number++) {
            others.add(threads.submit(() -> readWhileOthersWrite(pairs)));
        }
        others.add(threads.submit(this::rebuildWhileOthersWrite));
        try {
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            isWriting.set(false);
        }
        for (Future<?> other : others) {
            other.get();
        }
        threads.shutdown();

        assertThat(pairs.refusals()).isEmpty();
        LOG.info(
                "{} writes, {} conflicts, {} summaries, {} rebuilds",
                WRITERS * WRITES,
                pairs.conflicts(),
                readings,
                rebuilds);
        assertThat(readings).hasValueGreaterThan(READERS);
        assertThat(check.differences()).isEmpty();
        assertThat(StoredPairs.followups(jdbc)).containsAllEntriesOf(pairs.acknowledged());
        assertThat(StoredPairs.halves(jdbc)).isEmpty();
        Moment end = pairs.now();
        read().assertIsACommittedState(end, end);
    }

    private void readWhileOthersWrite(PairedCourses pairs) {
        while (isWriting.get()) {
            Moment before = pairs.now();
            SummaryReading reading = read();
            reading.assertIsACommittedState(before, pairs.now());
            readings.incrementAndGet();
        }
    }

    private SummaryReading read() {
        Answer answer = server.get(SUMMARY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return SummaryReading.of(answer.parameters());
    }

    /** Whatever it meets is right already, for each write changes resource and rows at once. */
    private void rebuildWhileOthersWrite() {
        while (isWriting.get()) {
            assertThat(rebuild.run()).isZero();
            rebuilds.incrementAndGet();
        }
    }
}
