/** What may a request look like at all? Bytes, addresses, searches and resources that no honest client sends are refused. */
@NullMarked
package org.kapfhir.intake;

import org.jspecify.annotations.NullMarked;
