/** What was granted, with which tokens, and does it still hold? Grants and tokens in the database. */
@NullMarked
package org.kapfhir.authorization.grants;

import org.jspecify.annotations.NullMarked;
