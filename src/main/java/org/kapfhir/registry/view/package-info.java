/** What does a ViewDefinition make of a resource? Plain evaluation within limits; nothing here knows the store or HTTP. */
@NullMarked
package org.kapfhir.registry.view;

import org.jspecify.annotations.NullMarked;
