package org.kapfhir.outcomes.projection;

/**
 * How far a walk over the store has come.
 *
 * @param compared resources looked at so far
 * @param total how many there were when the walk began; writers may have added some since
 * @param different resources so far whose rows were not what they should be
 */
public record ProjectionProgress(long compared, long total, long different) {}
