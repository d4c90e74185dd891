package org.kapfhir.authorization.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.scopes.ContextScope;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens, for public clients too, but only for access that was granted as online or offline. Each use makes a
 * new one; that of online access never outlives the first one's time.
 */
public final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {
    private static final int BYTES = 96;

    private final Base64StringKeyGenerator values =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), BYTES);
    private final Clock clock;
    private final Duration onlineAccess;

    public RefreshTokens(Clock clock, Duration onlineAccess) {
        this.clock = clock;
        this.onlineAccess = onlineAccess;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType())) {
            return null;
        }
        boolean isRefresh = AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType());
        // A refresh may ask for less than was granted, and may be refreshed again all the same.
        Set<String> granted = isRefresh
                ? Objects.requireNonNull(context.getAuthorization()).getAuthorizedScopes()
                : context.getAuthorizedScopes();
        boolean offline = granted.contains(ContextScope.OFFLINE_ACCESS.text());
        if (!offline && !granted.contains(ContextScope.ONLINE_ACCESS.text())) {
            return null;
        }
        Instant now = clock.instant();
        return new OAuth2RefreshToken(
                values.generateKey(), now, offline ? offlineEnd(context, now) : onlineEnd(context, now));
    }

    private static Instant offlineEnd(OAuth2TokenContext context, Instant now) {
        return now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive());
    }

    private Instant onlineEnd(OAuth2TokenContext context, Instant now) {
        if (context.getAuthorization() != null && context.getAuthorization().getRefreshToken() != null) {
            Instant end =
                    context.getAuthorization().getRefreshToken().getToken().getExpiresAt();
            return end == null ? now : end;
        }
        return now.plus(onlineAccess);
    }
}
