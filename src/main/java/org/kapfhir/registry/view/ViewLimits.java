package org.kapfhir.registry.view;

import java.time.Duration;

/**
 * How far the evaluation of one view goes.
 *
 * @param stepsPerResource elements that the paths may visit in one resource, and values that they may compare
 * @param rowsPerResource rows, also intermediate ones, that one resource may make
 * @param time how long all of it may take
 */
public record ViewLimits(int stepsPerResource, int rowsPerResource, Duration time) {}
