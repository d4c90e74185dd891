package org.kapfhir.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** Whoever vouches for callers cannot be asked now. */
final class IssuerAway extends AuthenticationServiceException {
    private static final long serialVersionUID = 1L;

    IssuerAway(Throwable cause) {
        super("The issuer of tokens cannot be reached: send the request again later", cause);
    }
}
