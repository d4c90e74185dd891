/** Is it working? Change, response and remission over time, from a projection kept in the write's own transaction. */
@NullMarked
package org.kapfhir.outcomes;

import org.jspecify.annotations.NullMarked;
