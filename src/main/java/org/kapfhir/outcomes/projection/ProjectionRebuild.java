package org.kapfhir.outcomes.projection;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.StoredResources;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes all rows anew from the stored resources.
 *
 * <p>One transaction: readers see the old rows until the new ones are complete. A write that meets it half-way makes one
 * of the two fail and change nothing; the failed one is then repeated.
 */
public final class ProjectionRebuild {
    private static final int PAGE = 500;

    private final StoredResources stored;
    private final RowExtractor extractor;
    private final ProjectionWriter writer;
    private final TransactionOperations transaction;

    ProjectionRebuild(
            StoredResources stored,
            RowExtractor extractor,
            ProjectionWriter writer,
            TransactionOperations transaction) {
        this.stored = stored;
        this.extractor = extractor;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** @return how many resources have rows now */
    public long run() {
        return transaction.execute(status -> {
            writer.deleteAll();
            long projected = 0;
            for (ProjectionTable table : ProjectionTable.values()) {
                projected += rebuild(table);
            }
            return projected;
        });
    }

    private long rebuild(ProjectionTable table) {
        List<RowChange> page = new ArrayList<>(PAGE);
        long[] projected = {0};
        stored.forEachCurrent(table.resourceType(), resource -> {
            List<ProjectionRow> rows = table.ownAmong(extractor.rows(resource));
            if (!rows.isEmpty()) {
                projected[0]++;
                page.add(change(table, resource, rows));
            }
            if (page.size() == PAGE) {
                writer.apply(page);
                page.clear();
            }
        });
        writer.apply(page);
        return projected[0];
    }

    private static RowChange change(ProjectionTable table, Resource resource, List<ProjectionRow> rows) {
        return new RowChange(
                table,
                resource.getIdElement().getIdPart(),
                resource.getIdElement().getVersionIdPartAsLong(),
                false,
                rows);
    }
}
