/** Which server does a command ask, and with whose rights? The commands are callers of its public API like any other. */
@NullMarked
package org.kapfhir.client;

import org.jspecify.annotations.NullMarked;
