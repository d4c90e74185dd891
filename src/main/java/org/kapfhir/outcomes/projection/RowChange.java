package org.kapfhir.outcomes.projection;

import java.util.List;

/**
 * What one write does to the rows of one resource.
 *
 * @param version of the resource after the write
 * @param mayHaveRows whether rows of an earlier version may have to go
 * @param rows the rows from now on; none after a delete
 */
record RowChange(
        ProjectionTable table, String resourceId, long version, boolean mayHaveRows, List<ProjectionRow> rows) {
    RowChange {
        rows = List.copyOf(rows);
    }

    /** Of two changes to one resource in a transaction: the later version, and earlier rows go if either wants that. */
    RowChange followedBy(RowChange other) {
        RowChange later = other.version >= version ? other : this;
        return new RowChange(table, resourceId, later.version, mayHaveRows || other.mayHaveRows, later.rows);
    }
}
