package org.kapfhir.screening.cohort;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again for jobs whose server has stopped; among them those of this server before it was started again. */
final class ScreeningTakeOver implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningTakeOver.class);

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "screening-take-over");
        thread.setDaemon(true);
        return thread;
    });

    ScreeningTakeOver(ScreeningJobRunner runner, Duration interval) {
        var unused = clockwork.scheduleWithFixedDelay(
                () -> takeOver(runner), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure must not stop the clockwork: the next look may succeed. */
    private static void takeOver(ScreeningJobRunner runner) {
        try {
            runner.takeOver();
        } catch (RuntimeException e) {
            LOG.warn("Jobs of stopped servers cannot be looked for", e);
        }
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }
}
