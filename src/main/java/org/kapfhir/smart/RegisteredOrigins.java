package org.kapfhir.smart;

import java.util.Set;

/** Where browser apps of registered clients come from; a bean of whoever registers clients. */
public interface RegisteredOrigins {

    /** Origins as browsers send them, such as {@code https://app.example.org}. */
    Set<String> origins();
}
