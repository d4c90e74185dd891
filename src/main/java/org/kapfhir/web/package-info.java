/** How are pages served? Files, headers and addresses; nothing clinical. */
@NullMarked
package org.kapfhir.web;

import org.jspecify.annotations.NullMarked;
