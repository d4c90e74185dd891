/** How does a course look as FHIR? One transaction Bundle per person, written the way real systems write. */
@NullMarked
package org.kapfhir.seeding.record;

import org.jspecify.annotations.NullMarked;
