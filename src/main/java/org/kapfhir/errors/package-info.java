/** What does a caller read when something is wrong? One place that turns any failure into an OperationOutcome. */
@NullMarked
package org.kapfhir.errors;

import org.jspecify.annotations.NullMarked;
