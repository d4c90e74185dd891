package org.kapfhir.authorization.grants;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Grants and their tokens in the database, of which it knows hashes only. A token that is rebuilt and was not presented has
 * a placeholder for its value. A refresh token that has served stays, so that its second use is noticed.
 */
public final class StoredGrants implements OAuth2AuthorizationService {
    private static final long KEPT_AFTER_EXPIRY_DAYS = 1;

    private final GrantTables tables;
    private final GrantJson json;
    private final RegisteredClientRepository clients;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredGrants(
            GrantTables tables,
            GrantJson json,
            RegisteredClientRepository clients,
            TransactionTemplate transactions,
            Clock clock) {
        this.tables = tables;
        this.json = json;
        this.clients = clients;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        transactions.executeWithoutResult(transaction -> {
            Object state = authorization.getAttribute(OAuth2ParameterNames.STATE);
            tables.saveGrant(
                    new GrantTables.Grant(
                            authorization.getId(),
                            authorization.getRegisteredClientId(),
                            authorization.getPrincipalName(),
                            authorization.getAuthorizationGrantType().getValue(),
                            authorization.getAuthorizedScopes(),
                            json.write(withoutState(authorization.getAttributes())),
                            false),
                    state == null ? null : SecretHash.of(state.toString()));
            for (TokenKind kind : TokenKind.values()) {
                OAuth2Authorization.Token<? extends OAuth2Token> token = authorization.getToken(kind.type());
                if (token != null) {
                    tables.saveToken(authorization.getId(), TokenValues.stored(kind, token));
                }
            }
        });
    }

    /** The state is a secret of the consent page. */
    private static Map<String, Object> withoutState(Map<String, Object> attributes) {
        Map<String, Object> kept = new java.util.HashMap<>(attributes);
        kept.remove(OAuth2ParameterNames.STATE);
        return kept;
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        tables.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return tables.grant(id).flatMap(grant -> rebuild(grant, null)).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType tokenType) {
        String hash = SecretHash.of(token);
        if (tokenType != null && OAuth2ParameterNames.STATE.equals(tokenType.getValue())) {
            return tables.grantOfState(hash)
                    .filter(grant -> !grant.isEnded())
                    .flatMap(grant -> rebuild(grant, null))
                    .map(found -> OAuth2Authorization.from(found)
                            .attribute(OAuth2ParameterNames.STATE, token)
                            .build())
                    .orElse(null);
        }
        return tables.token(hash)
                .filter(stored -> tokenType == null
                        || TokenKind.of(tokenType).filter(stored.kind()::equals).isPresent())
                .flatMap(stored -> tables.grantOfToken(hash)
                        .flatMap(grant -> rebuild(grant, new TokenValues.Presented(stored, token))))
                .orElse(null);
    }

    /** Marks a code or refresh token as used. @return false if it was used before */
    public boolean useOnce(String token) {
        return tables.markUsed(SecretHash.of(token));
    }

    /** Ends a grant: none of its codes and tokens is good for anything from now on. */
    public void end(String grantId) {
        tables.end(grantId);
    }

    /** The access that apps of a user have now, the newest first. */
    public List<GrantedAccess> liveOf(String username) {
        return tables.live(username);
    }

    /** @return how many grants were deleted of which nothing lives any more */
    public int deleteExpired() {
        return tables.deleteExpired(clock.instant().minus(KEPT_AFTER_EXPIRY_DAYS, ChronoUnit.DAYS));
    }

    private Optional<OAuth2Authorization> rebuild(GrantTables.Grant grant, TokenValues.@Nullable Presented presented) {
        RegisteredClient client = clients.findById(grant.clientId());
        if (client == null) {
            return Optional.empty();
        }
        OAuth2Authorization.Builder builder = OAuth2Authorization.withRegisteredClient(client)
                .id(grant.grantId())
                .principalName(grant.username())
                .authorizationGrantType(
                        new org.springframework.security.oauth2.core.AuthorizationGrantType(grant.grantType()))
                .authorizedScopes(grant.scopes())
                .attributes(attributes -> attributes.putAll(json.read(grant.attributes())));
        Map<TokenKind, StoredToken> newest = new EnumMap<>(TokenKind.class);
        tables.tokens(grant.grantId()).forEach(token -> newest.put(token.kind(), token));
        if (presented != null) {
            newest.put(presented.stored().kind(), presented.stored());
        }
        newest.values().forEach(token -> TokenValues.add(builder, token, presented, grant.isEnded()));
        return Optional.of(builder.build());
    }

    /** What a live access token says; nothing if it is unknown, expired or ended. */
    Optional<LiveToken> liveAccessToken(String token) {
        String hash = SecretHash.of(token);
        return tables.token(hash)
                .filter(stored -> stored.kind() == TokenKind.ACCESS && isLive(stored))
                .flatMap(stored -> tables.grantOfToken(hash)
                        .filter(grant -> !grant.isEnded())
                        .map(grant -> new LiveToken(grant, stored)));
    }

    private boolean isLive(StoredToken token) {
        Instant now = clock.instant();
        return now.isBefore(token.expiresAt())
                && !Boolean.TRUE.equals(token.metadata().get(OAuth2Authorization.Token.INVALIDATED_METADATA_NAME));
    }

    record LiveToken(GrantTables.Grant grant, StoredToken token) {
        @SuppressWarnings("unchecked") // Written by Spring Authorization Server under this name.
        Map<String, Object> claims() {
            Object claims = token.metadata().get(OAuth2Authorization.Token.CLAIMS_METADATA_NAME);
            return claims instanceof Map ? (Map<String, Object>) claims : Map.of();
        }

        Set<String> scopes() {
            return token.scopes();
        }
    }
}
