package org.kapfhir.cdshooks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells who calls: by the token, or, where the settings allow it, this machine without one. */
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
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            // The settings say which address this is: the Host header is the caller's to choose.
            String address = properties.publicUrl() + request.getRequestURI();
            return tokens.check(authorization.substring(BEARER.length()).strip(), address);
        }
        if (properties.anonymousLoopback() && comesFromThisMachine(request)) {
            return new CdsCaller("anonymous", true);
        }
        throw CdsRefused.unauthenticated(
                "No token was sent: send Authorization: Bearer with a JWT signed by a registered key");
    }

    private static boolean comesFromThisMachine(HttpServletRequest request) {
        // Behind a proxy everybody comes from this machine.
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
