/** How do existing records get in? A command that sends files to a server through its public API. */
@NullMarked
package org.kapfhir.loading;

import org.jspecify.annotations.NullMarked;
