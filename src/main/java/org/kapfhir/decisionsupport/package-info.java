/** What does the guideline say now? Compiles the CQL of the guide and evaluates it over one patient's record. */
@NullMarked
package org.kapfhir.decisionsupport;

import org.jspecify.annotations.NullMarked;
