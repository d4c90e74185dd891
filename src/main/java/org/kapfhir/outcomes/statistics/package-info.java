/** Which interval, spread and effect size belong to these counts and sums? Plain arithmetic; undefined is absent. */
@NullMarked
package org.kapfhir.outcomes.statistics;

import org.jspecify.annotations.NullMarked;
