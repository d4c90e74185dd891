package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.StoredResources;
import org.kapfhir.chart.StoredResources.Locked;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the rows anew wherever they are not what the stored resources yield; writers and readers go on meanwhile.
 *
 * <p>What differs is read again while nobody else can write it, and written in the same short transaction. A resource that a
 * writer holds just then is left to that writer and looked at again at the end, alone. So a rebuild never waits while it
 * holds something, no writer fails because of it, and a writer waits for one step at most.
 */
public final class ProjectionRebuild {
    private static final int STEP = 100;
    private static final int MOST_ATTEMPTS = 100;

    private final ProjectionWalk walk;
    private final StoredResources stored;
    private final RowExtractor extractor;
    private final ProjectionWriter writer;
    private final TransactionOperations transaction;

    ProjectionRebuild(
            ProjectionWalk walk,
            StoredResources stored,
            RowExtractor extractor,
            ProjectionWriter writer,
            TransactionOperations transaction) {
        this.walk = walk;
        this.stored = stored;
        this.extractor = extractor;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** @return how many resources have got new rows */
    public long run() {
        return run(differences -> {}, progress -> {});
    }

    /**
     * @param differences takes what differed, some at a time, before it is mended
     * @param progress is told after each step
     * @return how many resources have got new rows
     */
    public long run(Consumer<List<ProjectionDifference>> differences, Consumer<ProjectionProgress> progress) {
        AtomicLong rebuilt = new AtomicLong();
        List<ProjectionDifference> busy = new ArrayList<>();
        walk.run(
                found -> {
                    differences.accept(found);
                    busy.addAll(rebuild(found));
                    rebuilt.addAndGet(found.size());
                },
                progress);
        busy.forEach(this::rebuildWaiting);
        return rebuilt.get();
    }

    /** @return those that a writer holds */
    private List<ProjectionDifference> rebuild(List<ProjectionDifference> found) {
        String resourceType = found.get(0).resourceType();
        List<ProjectionDifference> busy = new ArrayList<>();
        for (int from = 0; from < found.size(); from += STEP) {
            List<ProjectionDifference> step = found.subList(from, Math.min(from + STEP, found.size()));
            Set<String> ids =
                    step.stream().map(ProjectionDifference::resourceId).collect(Collectors.toSet());
            Set<String> held = transaction.execute(status -> {
                Locked locked = stored.lock(resourceType, ids);
                write(resourceType, ids, locked);
                return locked.busy();
            });
            step.stream().filter(one -> held.contains(one.resourceId())).forEach(busy::add);
        }
        return busy;
    }

    private void rebuildWaiting(ProjectionDifference one) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> write(
                        one.resourceType(),
                        Set.of(one.resourceId()),
                        stored.lockWaiting(one.resourceType(), one.resourceId())));
                return;
            } catch (PessimisticLockingFailureException stillHeld) {
                if (attempt == MOST_ATTEMPTS) {
                    throw stillHeld;
                }
            }
        }
    }

    private void write(String resourceType, Set<String> ids, Locked locked) {
        Map<String, RowChange> changes = new HashMap<>();
        ids.stream()
                .filter(id -> !locked.busy().contains(id))
                .forEach(id -> changes.put(id, new RowChange(resourceType, id, 0, true, List.of())));
        for (Resource resource : locked.current()) {
            changes.put(resource.getIdElement().getIdPart(), RowChange.of(resource, true, extractor.rows(resource)));
        }
        writer.apply(changes.values());
    }
}
