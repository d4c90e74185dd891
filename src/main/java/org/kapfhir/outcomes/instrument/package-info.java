/** By which codes is an instrument recognized, which totals can it give, and when has a score responded or remitted? */
@NullMarked
package org.kapfhir.outcomes.instrument;

import org.jspecify.annotations.NullMarked;
