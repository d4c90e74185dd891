package org.kapfhir.authorization.clients;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.identities.ClientIdentity;
import org.kapfhir.authorization.identities.Identities;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The clients of the identities file as Spring Authorization Server wants them. */
public final class RegisteredClients implements RegisteredClientRepository {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);

    /** SMART Backend Services: at most five minutes. */
    private static final Duration BACKEND_TOKEN_LIFETIME = Duration.ofMinutes(5);

    private final Identities identities;
    private final Duration accessTokenLifetime;
    private final Duration refreshTokenLifetime;

    public RegisteredClients(Identities identities, Duration accessTokenLifetime, Duration refreshTokenLifetime) {
        this.identities = identities;
        this.accessTokenLifetime = accessTokenLifetime;
        this.refreshTokenLifetime = refreshTokenLifetime;
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("Clients are registered in the identities file only");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return identities.client(clientId).map(this::registered).orElse(null);
    }

    private RegisteredClient registered(ClientIdentity client) {
        RegisteredClient.Builder builder = RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(settings(client))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                        .accessTokenTimeToLive(client.isBackend() ? BACKEND_TOKEN_LIFETIME : accessTokenLifetime)
                        .authorizationCodeTimeToLive(CODE_LIFETIME)
                        .refreshTokenTimeToLive(refreshTokenLifetime)
                        .reuseRefreshTokens(false)
                        .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                        .build());
        client.grantTypes().forEach(type -> builder.authorizationGrantType(new AuthorizationGrantType(type)));
        client.secret().ifPresent(builder::clientSecret);
        if (client.isPublic()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        } else if (client.isAsymmetric()) {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT);
        } else {
            builder.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
        return builder.build();
    }

    private static ClientSettings settings(ClientIdentity client) {
        ClientSettings.Builder settings =
                ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true);
        if (client.isAsymmetric()) {
            settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS384);
        }
        return settings.build();
    }
}
