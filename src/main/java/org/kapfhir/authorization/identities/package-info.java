/** Whom does the embedded authorization server know? Clients and users of one YAML file, checked at start. */
@NullMarked
package org.kapfhir.authorization.identities;

import org.jspecify.annotations.NullMarked;
