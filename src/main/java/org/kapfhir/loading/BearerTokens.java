package org.kapfhir.loading;

import java.util.Optional;

/** Where the token for the next request comes from. */
interface BearerTokens {

    /** Empty: requests carry none. @throws LoadRefused if no token can be had */
    Optional<String> next() throws InterruptedException;

    static BearerTokens fixed(Optional<String> token) {
        return () -> token;
    }
}
