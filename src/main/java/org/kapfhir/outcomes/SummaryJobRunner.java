package org.kapfhir.outcomes;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.jobs.Job.State;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.JobRefused;
import org.kapfhir.jobs.Jobs;
import org.kapfhir.jobs.PackedLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works summaries off in the background, one after the other: each is a few heavy statements. */
final class SummaryJobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SummaryJobRunner.class);

    private final Jobs jobs;
    private final FhirContext fhirContext;
    private final Semaphore places;
    private final Set<String> unfinished = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "summary"));
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "summary-keeper"));

    SummaryJobRunner(Jobs jobs, FhirContext fhirContext, int maxJobs) {
        this.jobs = jobs;
        this.fhirContext = fhirContext;
        this.places = new Semaphore(maxJobs);
        long often = jobs.lease().toMillis() / 3;
        var unused = keeper.scheduleWithFixedDelay(this::keepUnfinished, often, often, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Begins a job.
     *
     * @param url the address that was asked
     * @return its id
     * @throws JobRefused 429, code {@code slow-down}
     */
    String begin(String owner, String url, Supplier<Parameters> summary) {
        if (!places.tryAcquire()) {
            throw JobRefused.busy();
        }
        try {
            String job = jobs.begin(owner, url, 1);
            unfinished.add(job);
            worker.execute(() -> work(job, summary));
            return job;
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    /** A job that waits, or that counts for long, is not one whose server has stopped. */
    void keepUnfinished() {
        try {
            jobs.keep(List.copyOf(unfinished));
        } catch (RuntimeException e) {
            LOG.warn("Summary jobs could not be kept", e);
        }
    }

    private void work(String job, Supplier<Parameters> summary) {
        try (PackedLines lines = new PackedLines()) {
            lines.add(fhirContext
                    .newJsonParser()
                    .encodeResourceToString(summary.get())
                    .getBytes(StandardCharsets.UTF_8));
            jobs.add(job, JobAnswers.ANSWERS, 0, lines);
            if (jobs.move(job, 1, 0)) {
                jobs.end(job, State.DONE);
            } else {
                // It was cancelled meanwhile.
                jobs.delete(job);
            }
        } catch (RuntimeException e) {
            LOG.error("Summary job {} failed", job, e);
            jobs.end(job, State.FAILED);
        } finally {
            unfinished.remove(job);
            places.release();
        }
    }

    /** What was not written when the server stops is reported as failed. */
    @Override
    public void close() {
        worker.shutdownNow();
        keeper.shutdownNow();
    }
}
