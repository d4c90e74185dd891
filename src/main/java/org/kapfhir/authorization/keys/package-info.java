/** With which keys are id tokens signed? Made at the first start, kept in the database, replaced in time. */
@NullMarked
package org.kapfhir.authorization.keys;

import org.jspecify.annotations.NullMarked;
