package org.kapfhir.authorization.tokens;

import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.StoredGrants;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2TokenRevocationAuthenticationToken;

/**
 * Ends an access when a client gives back any token of it: access and refresh tokens together. A token of another client is
 * left alone, and the answer does not tell whether there was one.
 */
public final class Revocation implements AuthenticationProvider {
    private final StoredGrants grants;

    public Revocation(StoredGrants grants) {
        this.grants = grants;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        OAuth2TokenRevocationAuthenticationToken request = (OAuth2TokenRevocationAuthenticationToken) authentication;
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) || !client.isAuthenticated()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        @Nullable OAuth2Authorization grant = grants.findByToken(request.getToken(), null);
        if (grant != null && GrantOwner.of(grant, request)) {
            grants.end(grant.getId());
        }
        OAuth2TokenRevocationAuthenticationToken done =
                new OAuth2TokenRevocationAuthenticationToken(request.getToken(), client, null);
        done.setAuthenticated(true);
        return done;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return OAuth2TokenRevocationAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
