/** What does a SMART scope mean, and who is calling? Words that the authorization server and the resource server share. */
@NullMarked
package org.kapfhir.smart;

import org.jspecify.annotations.NullMarked;
