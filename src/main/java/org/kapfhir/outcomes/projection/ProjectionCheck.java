package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapfhir.chart.StoredResources;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.transaction.support.TransactionOperations;

/** Derives every row again from the stored resources and reports each difference; none is the only pass. */
public final class ProjectionCheck {
    private static final int PAGE = 500;

    private final StoredResources stored;
    private final RowExtractor extractor;
    private final NamedParameterJdbcOperations jdbc;
    private final TransactionOperations snapshot;

    /** @param snapshot a transaction in which all reads see one state of the database */
    ProjectionCheck(
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
     * A resource whose rows are not what they should be.
     *
     * @param expected what the stored resource yields; nothing if there is no such resource
     * @param found what the table holds
     */
    public record Difference(
            String resourceType, String resourceId, Set<ProjectionRow> expected, Set<ProjectionRow> found) {}

    public List<Difference> differences() {
        return snapshot.execute(status -> {
            List<Difference> differences = new ArrayList<>();
            for (ProjectionTable table : ProjectionTable.values()) {
                Set<String> unexplained =
                        new HashSet<>(jdbc.getJdbcOperations().queryForList(table.selectKeys(), String.class));
                compareResources(table, unexplained, differences);
                compare(table, withoutRows(unexplained), differences);
            }
            return differences;
        });
    }

    private void compareResources(ProjectionTable table, Set<String> unexplained, List<Difference> differences) {
        Map<String, Set<ProjectionRow>> page = new HashMap<>();
        stored.forEachCurrent(table.resourceType(), resource -> {
            String id = resource.getIdElement().getIdPart();
            page.put(id, Set.copyOf(table.ownAmong(extractor.rows(resource))));
            unexplained.remove(id);
            if (page.size() == PAGE) {
                compare(table, page, differences);
                page.clear();
            }
        });
        compare(table, page, differences);
    }

    private static Map<String, Set<ProjectionRow>> withoutRows(Set<String> resourceIds) {
        Map<String, Set<ProjectionRow>> expected = new HashMap<>();
        resourceIds.forEach(id -> expected.put(id, Set.of()));
        return expected;
    }

    private void compare(
            ProjectionTable table, Map<String, Set<ProjectionRow>> expectedById, List<Difference> differences) {
        Map<String, Set<ProjectionRow>> foundById = find(table, List.copyOf(expectedById.keySet()));
        expectedById.forEach((id, expected) -> {
            Set<ProjectionRow> found = foundById.getOrDefault(id, Set.of());
            if (!found.equals(expected)) {
                differences.add(new Difference(table.resourceType(), id, expected, found));
            }
        });
    }

    private Map<String, Set<ProjectionRow>> find(ProjectionTable table, List<String> ids) {
        Map<String, Set<ProjectionRow>> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<String> some = ids.subList(from, Math.min(from + PAGE, ids.size()));
            jdbc.query(table.selectSome(), Map.of("ids", some), row -> {
                ProjectionRow projected = table.read(row);
                found.computeIfAbsent(projected.resourceId(), id -> new HashSet<>())
                        .add(projected);
            });
        }
        return found;
    }
}
