package org.kapfhir.outcomes.projection;

import java.util.Set;

/**
 * A resource whose rows are not what they should be.
 *
 * @param expected what the stored resource yields; nothing if there is no such resource
 * @param found what the tables hold
 */
public record ProjectionDifference(
        String resourceType, String resourceId, Set<ProjectionRow> expected, Set<ProjectionRow> found) {}
