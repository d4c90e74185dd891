/** How is a page written so that no text can become markup? One small builder, which knows nothing of what it writes. */
@NullMarked
package org.kapfhir.html;

import org.jspecify.annotations.NullMarked;
