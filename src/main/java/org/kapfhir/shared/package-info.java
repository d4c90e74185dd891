/** What words do we all use? Canonicals, error codes and the exceptions that carry them; nothing here knows Spring. */
@NullMarked
package org.kapfhir.shared;

import org.jspecify.annotations.NullMarked;
