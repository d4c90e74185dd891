/** What does a person see? Log-in, consent, and the apps that have access; plain HTML that works without a script. */
@NullMarked
package org.kapfhir.authorization.pages;

import org.jspecify.annotations.NullMarked;
