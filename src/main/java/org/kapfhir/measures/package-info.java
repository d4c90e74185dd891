/** How many meet a measure? Evaluates Measures over the stored records and writes MeasureReports. */
@NullMarked
package org.kapfhir.measures;

import org.jspecify.annotations.NullMarked;
