/** What does a clinician see in the electronic health record, at the moment of the decision? CDS Hooks 2.0. */
@NullMarked
package org.kapfhir.cdshooks;

import org.jspecify.annotations.NullMarked;
