package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes rows on the connection of the transaction that stores the resources, a batch per table. */
final class ProjectionWriter {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final DataSource dataSource;
    private final RecordMarks marks;

    ProjectionWriter(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.dataSource = dataSource;
        this.marks = new RecordMarks(jdbc, () -> ThreadLocalRandom.current().nextLong());
    }

    /**
     * Applies all changes, at most one per resource.
     *
     * @throws IllegalStateException outside of a transaction on this data source, where the rows could outlive the resource
     */
    void apply(Collection<RowChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        requireTransaction();
        SortedSet<String> records = new TreeSet<>();
        List<String> people = new ArrayList<>();
        Map<ProjectionTable, List<@Nullable Object[]>> outdated = new EnumMap<>(ProjectionTable.class);
        Map<ProjectionTable, List<@Nullable Object[]>> current = new EnumMap<>(ProjectionTable.class);
        for (RowChange change : changes) {
            if (change.mayHaveRows()) {
                for (ProjectionTable table : ProjectionTable.filledBy(change.resourceType())) {
                    outdated.computeIfAbsent(table, key -> new ArrayList<>()).add(new Object[] {change.resourceId()});
                }
            }
            for (ProjectionRow row : change.rows()) {
                ProjectionTable table = ProjectionTable.of(row);
                records.add(row.recordId());
                if (table == ProjectionTable.PATIENT) {
                    people.add(row.recordId());
                }
                current.computeIfAbsent(table, key -> new ArrayList<>()).add(table.toColumns(row));
            }
        }
        outdated.forEach((table, keys) -> records.addAll(records(table, keys)));
        outdated.forEach((table, keys) -> jdbc.batchUpdate(table.deleteOne(), keys));
        current.forEach((table, rows) -> jdbc.batchUpdate(table.insert(), rows));
        marks.change(records, people);
    }

    /** Whose rows are about to go. */
    private List<String> records(ProjectionTable table, List<@Nullable Object[]> keys) {
        List<String> ids = keys.stream().map(key -> String.valueOf(key[0])).toList();
        return named.queryForList(table.selectRecords(), Map.of("ids", ids), String.class);
    }

    private void requireTransaction() {
        if (!TransactionSynchronizationManager.hasResource(dataSource)) {
            throw new IllegalStateException("The projection is written in the transaction of the resources only");
        }
    }
}
