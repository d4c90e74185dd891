package org.kapfhir.cdshooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.MalformedURLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.cdshooks.CdsProperties.Client;

/**
 * Checks the token that a client signs for each call: a registered issuer and key, RS384 or ES384, made for this address,
 * not expired, not used before. Keys come from the settings; an address that a token names ({@code jku}) is never fetched.
 */
final class ClientTokens {
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(10);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);
    private static final int MOST_SEEN = 1_000_000;

    private final Clock clock;
    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, JWKSource<SecurityContext>> keys = new HashMap<>();
    /** Kept for longer than any token can live. */
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST_SEEN)
            .expireAfterWrite(LONGEST_LIFE.plus(CLOCK_SKEW).plus(CLOCK_SKEW))
            .build();

    ClientTokens(List<Client> registered, Clock clock) {
        this.clock = clock;
        for (Client client : registered) {
            clients.put(client.issuer(), client);
            keys.put(client.issuer(), source(client));
        }
    }

    /**
     * @param token the token without the word Bearer
     * @param address the address of this server that was called
     * @throws CdsRefused 401, code {@code unauthenticated}
     */
    CdsCaller check(String token, String address) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Client client = claims.getIssuer() == null ? null : clients.get(claims.getIssuer());
            if (client == null) {
                throw refused("its issuer is not registered here");
            }
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm()) || !isSigned(jwt, client)) {
                throw refused("it is not signed by RS384 or ES384 with a registered key of its issuer");
            }
            checkClaims(claims, address);
            String id = client.issuer() + "\n" + claims.getJWTID();
            if (seen.asMap().putIfAbsent(id, true) != null) {
                throw refused("its jti was used before: make a token for each call");
            }
            return new CdsCaller(client.issuer(), client.readsStore(), client.clearance());
        } catch (ParseException | JOSEException unreadable) {
            throw refused("it cannot be read as a signed JWT");
        }
    }

    private void checkClaims(JWTClaimsSet claims, String address) {
        Instant now = clock.instant();
        Instant expiry = instant(claims.getExpirationTime());
        Instant issued = instant(claims.getIssueTime());
        if (claims.getAudience() == null || !claims.getAudience().contains(address)) {
            throw refused("its aud is not " + address);
        }
        if (expiry == null || !expiry.isAfter(now.minus(CLOCK_SKEW))) {
            throw refused("it has expired, or has no exp");
        }
        if (issued == null
                || issued.isAfter(now.plus(CLOCK_SKEW))
                || Duration.between(issued, expiry).compareTo(LONGEST_LIFE) > 0) {
            throw refused("its iat is missing, in the future, or more than ten minutes before exp");
        }
        if (claims.getJWTID() == null || claims.getJWTID().isBlank()) {
            throw refused("it has no jti");
        }
    }

    private boolean isSigned(SignedJWT jwt, Client client) throws JOSEException {
        List<JWK> candidates =
                keys.get(client.issuer()).get(new JWKSelector(JWKMatcher.forJWSHeader(jwt.getHeader())), null);
        for (JWK key : candidates) {
            JWSVerifier verifier = verifier(key);
            if (verifier != null && jwt.verify(verifier)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable JWSVerifier verifier(JWK key) throws JOSEException {
        if (key instanceof RSAKey rsa) {
            return new RSASSAVerifier(rsa);
        }
        return key instanceof ECKey curve ? new ECDSAVerifier(curve) : null;
    }

    private static JWKSource<SecurityContext> source(Client client) {
        try {
            if (client.jwksUri() != null) {
                return JWKSourceBuilder.create(client.jwksUri().toURL()).build();
            }
            return new ImmutableJWKSet<>(JWKSet.parse(client.jwks()));
        } catch (ParseException | MalformedURLException unusable) {
            throw new IllegalStateException("kapfhir.cds.clients: the keys of " + client.issuer() + " cannot be read");
        }
    }

    private static @Nullable Instant instant(java.util.@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static CdsRefused refused(String reason) {
        return CdsRefused.unauthenticated("The token is refused because " + reason);
    }
}
