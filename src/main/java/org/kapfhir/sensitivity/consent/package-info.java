/** What does a patient's consent say about an access? A pure function of the consents and of what is asked. */
@NullMarked
package org.kapfhir.sensitivity.consent;

import org.jspecify.annotations.NullMarked;
