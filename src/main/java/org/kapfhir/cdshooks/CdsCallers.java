package org.kapfhir.cdshooks;

import jakarta.servlet.http.HttpServletRequest;

/** Tells who calls, by the token that a client signs for each call. */
final class CdsCallers {
    private static final String BEARER = "Bearer ";

    private final ClientTokens tokens;
    private final CdsProperties properties;

    CdsCallers(ClientTokens tokens, CdsProperties properties) {
        this.tokens = tokens;
        this.properties = properties;
    }

    /** @throws CdsRefused 401, code {@code unauthenticated} */
    CdsCaller caller(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw CdsRefused.unauthenticated(
                    "No token was sent: send Authorization: Bearer with a JWT signed by a registered key");
        }
        // The settings say which address this is: the Host header is the caller's to choose.
        String address = properties.publicUrl() + request.getRequestURI();
        return tokens.check(authorization.substring(BEARER.length()).strip(), address);
    }
}
