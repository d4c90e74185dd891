package org.kapfhir.outcomes.projection;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * What one write does to the rows of one resource.
 *
 * @param version of the resource after the write
 * @param mayHaveRows whether rows of an earlier version may have to go
 * @param rows the rows from now on; none after a delete
 */
record RowChange(String resourceType, String resourceId, long version, boolean mayHaveRows, List<ProjectionRow> rows) {
    RowChange {
        rows = List.copyOf(rows);
    }

    static RowChange of(Resource resource, boolean mayHaveRows, List<ProjectionRow> rows) {
        return new RowChange(
                resource.fhirType(),
                resource.getIdElement().getIdPart(),
                resource.getIdElement().getVersionIdPartAsLong(),
                mayHaveRows,
                rows);
    }

    String resource() {
        return resourceType + "/" + resourceId;
    }

    /** Of two changes to one resource in a transaction: the later version, and earlier rows go if either wants that. */
    RowChange followedBy(RowChange other) {
        RowChange later = other.version >= version ? other : this;
        return new RowChange(resourceType, resourceId, later.version, mayHaveRows || other.mayHaveRows, later.rows);
    }
}
