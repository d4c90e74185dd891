package org.kapfhir.authorization.clients;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyConverter;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.kapfhir.authorization.identities.ClientIdentity;
import org.kapfhir.authorization.identities.Identities;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks signed assertions ({@code private_key_jwt}): RS384 or ES384, with a key that the client registered, named by its
 * id. An address of keys ({@code jku}) in the assertion must be the registered one, and is never fetched for its sake.
 */
public final class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {
    public static final List<String> ALGORITHMS = List.of(JWSAlgorithm.RS384.getName(), JWSAlgorithm.ES384.getName());

    private static final Set<JWSAlgorithm> TAKEN = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    private final Identities identities;
    private final FetchedKeys fetchedKeys;
    private final UsedAssertions used;
    private final String tokenAddress;
    private final Clock clock;

    public ClientAssertions(
            Identities identities, FetchedKeys fetchedKeys, UsedAssertions used, String tokenAddress, Clock clock) {
        this.identities = identities;
        this.fetchedKeys = fetchedKeys;
        this.used = used;
        this.tokenAddress = tokenAddress;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        ClientIdentity client = identities.client(registered.getClientId()).orElseThrow();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector((header, context) -> keys(client, header));
        // The rules below judge the claims.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new AssertionRules(client.clientId(), tokenAddress, used, clock));
        return decoder;
    }

    private List<Key> keys(ClientIdentity client, JWSHeader header) {
        if (!TAKEN.contains(header.getAlgorithm())
                || header.getKeyID() == null
                || isForeign(client, header.getJWKURL())) {
            return List.of();
        }
        List<JWK> named = client.keysAddress()
                .map(address -> fetchedKeys.withId(address, header.getKeyID()))
                .orElseGet(() -> client.keys().orElseGet(JWKSet::new).getKeys());
        List<JWK> matching = new JWKSelector(JWKMatcher.forJWSHeader(header)).select(new JWKSet(named));
        return KeyConverter.toJavaKeys(matching);
    }

    private static boolean isForeign(ClientIdentity client, @org.jspecify.annotations.Nullable URI address) {
        return address != null && !client.keysAddress().map(address::equals).orElse(false);
    }
}
