/** What of the asked scopes can be granted, what narrower ones can be offered, and what do they mean to a person? */
@NullMarked
package org.kapfhir.authorization.scopes;

import org.jspecify.annotations.NullMarked;
