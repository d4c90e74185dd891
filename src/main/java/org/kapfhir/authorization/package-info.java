/** Who grants access, and how? The embedded authorization server: SMART App Launch 2.2 on Spring Authorization Server. */
@NullMarked
package org.kapfhir.authorization;

import org.jspecify.annotations.NullMarked;
