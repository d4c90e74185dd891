package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.StoredResources;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Compares every resource with its rows, page by page.
 *
 * <p>Each page is read from one state of the database, in which resource and rows are equal if every write changes both. So
 * writers may go on, and a page is all that is held in memory.
 */
final class ProjectionWalk {
    private static final int PAGE = 500;

    private final StoredResources stored;
    private final RowExtractor extractor;
    private final NamedParameterJdbcOperations jdbc;
    private final TransactionOperations snapshot;

    /** @param snapshot a transaction in which all reads see one state of the database */
    ProjectionWalk(
            StoredResources stored,
            RowExtractor extractor,
            NamedParameterJdbcOperations jdbc,
            TransactionOperations snapshot) {
        this.stored = stored;
        this.extractor = extractor;
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    /**
     * @param differences takes what differs in a page, outside of any transaction
     * @param progress is told after each page
     */
    void run(Consumer<List<ProjectionDifference>> differences, Consumer<ProjectionProgress> progress) {
        new Run(differences, progress).run();
    }

    private final class Run {
        private final Consumer<List<ProjectionDifference>> differences;
        private final Consumer<ProjectionProgress> progress;
        private final long total = ProjectionTable.resourceTypes().stream()
                .mapToLong(stored::count)
                .sum();
        private long compared;
        private long different;

        Run(Consumer<List<ProjectionDifference>> differences, Consumer<ProjectionProgress> progress) {
            this.differences = differences;
            this.progress = progress;
        }

        void run() {
            tell();
            ProjectionTable.resourceTypes().forEach(this::compareResources);
            for (ProjectionTable table : ProjectionTable.values()) {
                findRowsWithoutResource(table);
            }
        }

        private void compareResources(String resourceType) {
            Compared page;
            long after = StoredResources.BEGINNING;
            do {
                long from = after;
                page = snapshot.execute(status -> compare(resourceType, from));
                compared += page.page().resources().size();
                pass(page.differences());
                after = page.page().last();
            } while (!page.page().isLast());
        }

        private void findRowsWithoutResource(ProjectionTable table) {
            List<String> keys = new ArrayList<>();
            String after = "";
            do {
                String from = after;
                keys.clear();
                List<ProjectionDifference> orphans = snapshot.execute(status -> orphans(table, from, keys));
                pass(orphans);
                after = keys.isEmpty() ? after : keys.get(keys.size() - 1);
            } while (keys.size() == PAGE);
        }

        private void pass(List<ProjectionDifference> found) {
            different += found.size();
            if (!found.isEmpty()) {
                differences.accept(found);
            }
            tell();
        }

        private void tell() {
            progress.accept(new ProjectionProgress(compared, total, different));
        }
    }

    private record Compared(StoredResources.Page page, List<ProjectionDifference> differences) {}

    private Compared compare(String resourceType, long after) {
        StoredResources.Page page = stored.page(resourceType, after, PAGE);
        Map<String, Set<ProjectionRow>> expected = new HashMap<>();
        for (Resource resource : page.resources()) {
            expected.put(resource.getIdElement().getIdPart(), Set.copyOf(extractor.rows(resource)));
        }
        return new Compared(page, differences(resourceType, expected));
    }

    private List<ProjectionDifference> orphans(ProjectionTable table, String after, List<String> keys) {
        keys.addAll(jdbc.getJdbcOperations().queryForList(table.selectKeysAfter(), String.class, after, PAGE));
        Set<String> current = stored.current(table.resourceType(), keys);
        Map<String, Set<ProjectionRow>> expected = new HashMap<>();
        keys.stream().filter(key -> !current.contains(key)).forEach(key -> expected.put(key, Set.of()));
        return differences(table.resourceType(), expected);
    }

    private List<ProjectionDifference> differences(String resourceType, Map<String, Set<ProjectionRow>> expectedById) {
        Map<String, Set<ProjectionRow>> foundById = find(resourceType, expectedById.keySet());
        List<ProjectionDifference> differences = new ArrayList<>();
        expectedById.forEach((id, expected) -> {
            Set<ProjectionRow> found = foundById.getOrDefault(id, Set.of());
            if (!found.equals(expected)) {
                differences.add(new ProjectionDifference(resourceType, id, expected, found));
            }
        });
        return differences;
    }

    private Map<String, Set<ProjectionRow>> find(String resourceType, Set<String> ids) {
        Map<String, Set<ProjectionRow>> found = new HashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        for (ProjectionTable table : ProjectionTable.filledBy(resourceType)) {
            jdbc.query(table.selectSome(), Map.of("ids", ids), row -> {
                ProjectionRow projected = table.read(row);
                found.computeIfAbsent(projected.resourceId(), id -> new HashSet<>())
                        .add(projected);
            });
        }
        return found;
    }
}
