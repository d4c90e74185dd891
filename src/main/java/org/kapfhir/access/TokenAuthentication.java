package org.kapfhir.access;

import java.util.List;
import org.kapfhir.smart.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A caller whose token was verified; the token itself is not kept. */
final class TokenAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    TokenAuthentication(Caller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    Caller caller() {
        return caller;
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return caller.subject();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenAuthentication token && token.caller.equals(caller);
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
