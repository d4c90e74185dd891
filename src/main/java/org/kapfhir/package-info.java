/** How does it start? */
@NullMarked
package org.kapfhir;

import org.jspecify.annotations.NullMarked;
