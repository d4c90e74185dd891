package org.kapfhir.access;

import org.springframework.security.core.AuthenticationException;

/** A token does not prove who calls. The reason is for the caller and holds nothing of the token. */
final class TokenRefused extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TokenRefused(String reason) {
        super(reason);
    }
}
