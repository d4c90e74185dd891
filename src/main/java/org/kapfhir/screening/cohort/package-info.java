/** Which of these people may start? A group, answered at once or in the background. */
@NullMarked
package org.kapfhir.screening.cohort;

import org.jspecify.annotations.NullMarked;
