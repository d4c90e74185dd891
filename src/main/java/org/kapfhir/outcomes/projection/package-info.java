/** Which facts of a resource does a summary count? Rows, kept in the write's own transaction, each from one resource. */
@NullMarked
package org.kapfhir.outcomes.projection;

import org.jspecify.annotations.NullMarked;
