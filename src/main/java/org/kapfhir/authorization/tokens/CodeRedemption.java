package org.kapfhir.authorization.tokens;

import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.StoredGrants;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;

/** A code serves once, on all servers together. Its second use ends what the first one gave. */
public final class CodeRedemption implements AuthenticationProvider {
    private static final OAuth2TokenType CODE = new OAuth2TokenType(OAuth2ParameterNames.CODE);

    private final AuthenticationProvider exchange;
    private final StoredGrants grants;

    public CodeRedemption(AuthenticationProvider exchange, StoredGrants grants) {
        this.exchange = exchange;
        this.grants = grants;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2AuthorizationCodeAuthenticationToken request =
                (OAuth2AuthorizationCodeAuthenticationToken) authentication;
        OAuth2Authorization grant = grants.findByToken(request.getCode(), CODE);
        if (grant == null || !GrantOwner.of(grant, request)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (!grants.useOnce(request.getCode())) {
            grants.end(grant.getId());
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return exchange.authenticate(authentication);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return exchange.supports(authentication);
    }
}
