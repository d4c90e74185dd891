package org.kapfhir.authorization.login;

import org.springframework.security.core.AuthenticationException;

/** An account or an address has to wait before its next log-in. */
final class TooManyFailures extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyFailures() {
        super("Too many failed log-ins");
    }
}
