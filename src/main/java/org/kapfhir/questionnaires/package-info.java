/** What do these answers amount to? Scores and safety flags of filled-in forms, and forms filled in ahead. */
@NullMarked
package org.kapfhir.questionnaires;

import org.jspecify.annotations.NullMarked;
