package org.kapfhir.outcomes.maintenance;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.maintenance.ProjectionJob.State;
import org.kapfhir.outcomes.projection.ProjectionCheck;
import org.kapfhir.outcomes.projection.ProjectionRebuild;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one job at a time and remembers the last one.
 *
 * <p>A job is lost when its server stops. Nothing is half done then: what it mended stays mended, and another run finds
 * the rest.
 */
final class ProjectionJobs {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionJobs.class);

    private final ProjectionRebuild rebuild;
    private final ProjectionCheck check;
    private final Executor worker;
    private final AtomicReference<@Nullable ProjectionJob> last = new AtomicReference<>();

    ProjectionJobs(ProjectionRebuild rebuild, ProjectionCheck check, Executor worker) {
        this.rebuild = rebuild;
        this.check = check;
        this.worker = worker;
    }

    /**
     * @return the id of the job
     * @throws ProjectionJobRefused 429, code {@code slow-down}
     */
    String begin(boolean isCheckOnly) {
        ProjectionJob job = new ProjectionJob(UUID.randomUUID().toString(), isCheckOnly);
        ProjectionJob before = last.get();
        boolean isFree = before == null || before.standing().state() != State.RUNNING;
        if (!isFree || !last.compareAndSet(before, job)) {
            throw ProjectionJobRefused.busy();
        }
        worker.execute(() -> run(job, isCheckOnly));
        return job.id();
    }

    Optional<ProjectionJob> find(String id) {
        return Optional.ofNullable(last.get()).filter(job -> job.id().equals(id));
    }

    private void run(ProjectionJob job, boolean isCheckOnly) {
        try {
            if (isCheckOnly) {
                check.run(job::add, job::tell);
            } else {
                rebuild.run(job::add, job::tell);
            }
            job.end(State.DONE);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The {} of the projection failed", isCheckOnly ? "check" : "rebuild", e);
            job.end(State.FAILED);
        }
    }
}
