package org.kapfhir.authorization.tokens;

import java.util.function.Consumer;
import org.kapfhir.authorization.scopes.ScopeNegotiation;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;

/** A backend service must say which scopes it wants, and gets exactly these or nothing. */
public final class BackendScopes implements Consumer<OAuth2ClientCredentialsAuthenticationContext> {

    @Override
    public void accept(OAuth2ClientCredentialsAuthenticationContext context) {
        OAuth2ClientCredentialsAuthenticationToken request = context.getAuthentication();
        boolean allowed = !request.getScopes().isEmpty()
                && request.getScopes().stream()
                        .allMatch(scope -> ScopeNegotiation.isCovered(
                                scope, context.getRegisteredClient().getScopes()));
        if (!allowed) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_SCOPE);
        }
    }
}
