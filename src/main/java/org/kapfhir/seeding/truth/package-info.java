/**
 * What are the right answers about the synthetic cohort? Counted in plain loops from the courses themselves, without FHIR
 * and without a line in common with the code that answers the operations, so that the two can prove each other.
 */
@NullMarked
package org.kapfhir.seeding.truth;

import org.jspecify.annotations.NullMarked;
