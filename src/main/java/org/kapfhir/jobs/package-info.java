/** How does work in the background stand, and what came out of it? Jobs of any feature, by FHIR's asynchronous pattern. */
@NullMarked
package org.kapfhir.jobs;

import org.jspecify.annotations.NullMarked;
