/** What do tokens say, who gets which, and when do they end? */
@NullMarked
package org.kapfhir.authorization.tokens;

import org.jspecify.annotations.NullMarked;
