package org.kapfhir.authorization.tokens;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.LaunchedContext;
import org.kapfhir.authorization.grants.StoredGrants;
import org.kapfhir.authorization.scopes.ContextScope;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;

/**
 * A refresh token serves once, on all servers together. One that is used a second time was stolen from somebody, so the whole
 * access ends. Online access ends with the session in which it was granted.
 */
public final class RefreshRotation implements AuthenticationProvider {
    private final AuthenticationProvider refresh;
    private final StoredGrants grants;
    private final LiveSessions sessions;

    public RefreshRotation(AuthenticationProvider refresh, StoredGrants grants, LiveSessions sessions) {
        this.refresh = refresh;
        this.grants = grants;
        this.sessions = sessions;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2RefreshTokenAuthenticationToken request = (OAuth2RefreshTokenAuthenticationToken) authentication;
        String value = request.getRefreshToken();
        OAuth2Authorization grant = grants.findByToken(value, OAuth2TokenType.REFRESH_TOKEN);
        if (grant == null || !GrantOwner.of(grant, request) || !sessionHolds(grant)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        OAuth2Authorization.Token<OAuth2RefreshToken> token = grant.getRefreshToken();
        if (token == null || !token.isActive()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        if (!grant.getAuthorizedScopes().containsAll(request.getScopes())) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
        if (!grants.useOnce(value)) {
            grants.end(grant.getId());
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        return refresh.authenticate(authentication);
    }

    private boolean sessionHolds(OAuth2Authorization grant) {
        Set<String> scopes = grant.getAuthorizedScopes();
        return scopes.contains(ContextScope.OFFLINE_ACCESS.text())
                || LaunchedContext.of(grant.getAttributes())
                        .sessionId()
                        .map(sessions::isLive)
                        .orElse(false);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return refresh.supports(authentication);
    }
}
