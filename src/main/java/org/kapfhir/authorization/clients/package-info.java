/** Which client is it, and how does it prove that? Registered clients, signed assertions, keys at addresses of clients. */
@NullMarked
package org.kapfhir.authorization.clients;

import org.jspecify.annotations.NullMarked;
