/** How does a registry get tables? The operation that evaluates ViewDefinitions of SQL on FHIR. */
@NullMarked
package org.kapfhir.registry;

import org.jspecify.annotations.NullMarked;
