package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Derives every row again from the stored resources and reports each difference; none is the only pass. */
public final class ProjectionCheck {
    private final ProjectionWalk walk;

    ProjectionCheck(ProjectionWalk walk) {
        this.walk = walk;
    }

    public List<ProjectionDifference> differences() {
        List<ProjectionDifference> all = new ArrayList<>();
        run(all::addAll, progress -> {});
        return all;
    }

    /**
     * @param differences takes what differs, some at a time
     * @param progress is told after each step
     */
    public void run(Consumer<List<ProjectionDifference>> differences, Consumer<ProjectionProgress> progress) {
        walk.run(differences, progress);
    }
}
