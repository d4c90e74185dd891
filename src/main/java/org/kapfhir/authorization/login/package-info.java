/** Is this the person who they say? Passwords, how often they may be guessed, and sessions. */
@NullMarked
package org.kapfhir.authorization.login;

import org.jspecify.annotations.NullMarked;
