/** How do clients find out what the authorization server offers? Documents at well-known addresses. */
@NullMarked
package org.kapfhir.authorization.discovery;

import org.jspecify.annotations.NullMarked;
