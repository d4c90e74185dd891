/** How do features read patient data? One port, FHIR-shaped; its storage adapter is hidden here. */
@NullMarked
package org.kapfhir.chart;

import org.jspecify.annotations.NullMarked;
