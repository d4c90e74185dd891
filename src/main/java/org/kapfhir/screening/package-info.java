/** May this person start, and why not? */
@NullMarked
package org.kapfhir.screening;

import org.jspecify.annotations.NullMarked;
