/** Are the projection tables right, and how are they made right again? A rebuild and a check that run while the server serves. */
@NullMarked
package org.kapfhir.outcomes.maintenance;

import org.jspecify.annotations.NullMarked;
