/**
 * How is the guide published? Turns the compiled guide into readable pages and a FHIR package.
 *
 * <p>It runs in the build, after the guide's compiler; the server only serves what was made.
 */
@NullMarked
package org.kapfhir.publication;

import org.jspecify.annotations.NullMarked;
