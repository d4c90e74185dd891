package org.kapfhir.access;

import java.util.Map;

/** Verifies tokens that an issuer signed. */
interface SignedTokens {

    /** Whether the token names this issuer; nothing is verified by that. */
    boolean areOf(String token);

    /**
     * @return what the token says
     * @throws TokenRefused if it is not signed by the issuer, not for this server, or out of date
     * @throws IssuerAway if the issuer's keys cannot be fetched
     */
    Map<String, Object> verify(String token);
}
