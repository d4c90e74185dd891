package org.kapfhir.client;

import java.util.Optional;

/** Where the token for the next request comes from. */
public interface BearerTokens {

    /** Empty: requests carry none. @throws CommandRefused if no token can be had */
    Optional<String> next() throws InterruptedException;

    static BearerTokens fixed(Optional<String> token) {
        return () -> token;
    }
}
