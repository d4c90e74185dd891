/** Which profiles do we claim, and is this resource valid? The guide's compiled artefacts, and validation against them. */
@NullMarked
package org.kapfhir.conformance;

import org.jspecify.annotations.NullMarked;
