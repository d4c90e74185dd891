/** Is this authorization request in order, and what did the person decide? */
@NullMarked
package org.kapfhir.authorization.authorize;

import org.jspecify.annotations.NullMarked;
