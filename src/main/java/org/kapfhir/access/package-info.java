/** Who may do what? Verifies tokens and judges every interaction against scopes, compartment, rights and labels. */
@NullMarked
package org.kapfhir.access;

import org.jspecify.annotations.NullMarked;
