/** What does an EHR have open when it launches an app? Registered by the EHR, taken up once by the app. */
@NullMarked
package org.kapfhir.authorization.launch;

import org.jspecify.annotations.NullMarked;
