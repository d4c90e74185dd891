/** How is the HAPI server put together? Wiring only, and no clinical word. */
@NullMarked
package org.kapfhir.config;

import org.jspecify.annotations.NullMarked;
