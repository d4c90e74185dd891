package org.kapfhir.outcomes.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.kapfhir.outcomes.projection.ProjectionDifference;
import org.kapfhir.outcomes.projection.ProjectionProgress;

/** A rebuild or a check under way, or its result; written by its worker and read by whoever asks how it stands. */
final class ProjectionJob {
    /** Differences that are listed; the others are counted. */
    static final int MOST_LISTED = 100;

    private final String id;
    private final boolean isCheckOnly;
    private final List<ProjectionDifference> listed = new ArrayList<>();
    private ProjectionProgress progress = new ProjectionProgress(0, 0, 0);
    private State state = State.RUNNING;

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** How a job stands at one moment. */
    record Standing(boolean isCheckOnly, State state, ProjectionProgress progress, List<ProjectionDifference> listed) {}

    ProjectionJob(String id, boolean isCheckOnly) {
        this.id = id;
        this.isCheckOnly = isCheckOnly;
    }

    String id() {
        return id;
    }

    synchronized Standing standing() {
        return new Standing(isCheckOnly, state, progress, List.copyOf(listed));
    }

    synchronized void tell(ProjectionProgress now) {
        progress = now;
    }

    synchronized void add(List<ProjectionDifference> differences) {
        listed.addAll(differences.subList(0, Math.min(differences.size(), MOST_LISTED - listed.size())));
    }

    synchronized void end(State how) {
        state = how;
    }
}
