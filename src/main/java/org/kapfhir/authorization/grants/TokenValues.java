package org.kapfhir.authorization.grants;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;

/** Turns tokens of Spring Authorization Server into rows and back; a value that is not known is its hash in disguise. */
final class TokenValues {
    /** No token that is issued begins so. */
    private static final String PLACEHOLDER = "hash:";

    /** A token whose value a caller has just shown. */
    record Presented(StoredToken stored, String value) {}

    private TokenValues() {}

    static StoredToken stored(TokenKind kind, OAuth2Authorization.Token<? extends OAuth2Token> token) {
        OAuth2Token value = token.getToken();
        Instant issuedAt = Optional.ofNullable(value.getIssuedAt()).orElse(Instant.EPOCH);
        Instant expiresAt = Optional.ofNullable(value.getExpiresAt()).orElse(issuedAt);
        Set<String> scopes = value instanceof OAuth2AccessToken access ? access.getScopes() : Set.of();
        return new StoredToken(
                hash(value.getTokenValue()), kind, issuedAt, expiresAt, scopes, new HashMap<>(token.getMetadata()));
    }

    static void add(
            OAuth2Authorization.Builder grant, StoredToken token, @Nullable Presented presented, boolean isEnded) {
        String value = presented != null && presented.stored().hash().equals(token.hash())
                ? presented.value()
                : PLACEHOLDER + token.hash();
        Map<String, Object> metadata = new HashMap<>(token.metadata());
        if (isEnded) {
            metadata.put(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME, true);
        }
        grant.token(rebuilt(token, value), kept -> kept.putAll(metadata));
    }

    private static OAuth2Token rebuilt(StoredToken token, String value) {
        return switch (token.kind()) {
            case CODE -> new OAuth2AuthorizationCode(value, token.issuedAt(), token.expiresAt());
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, value, token.issuedAt(), token.expiresAt(), token.scopes());
            case REFRESH -> new OAuth2RefreshToken(value, token.issuedAt(), token.expiresAt());
            case ID -> new OidcIdToken(value, token.issuedAt(), token.expiresAt(), claims(token));
        };
    }

    @SuppressWarnings("unchecked") // Written by Spring Authorization Server under this name.
    private static Map<String, Object> claims(StoredToken token) {
        return (Map<String, Object>)
                token.metadata().getOrDefault(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of("sub", "unknown"));
    }

    private static String hash(String value) {
        return value.startsWith(PLACEHOLDER) ? value.substring(PLACEHOLDER.length()) : SecretHash.of(value);
    }
}
