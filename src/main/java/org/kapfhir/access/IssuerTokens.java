package org.kapfhir.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies the signed access tokens of the external issuer: its name and key, an algorithm of the list, made for this
 * server, not expired. Addresses that a token names ({@code jku}) are never fetched.
 */
final class IssuerTokens implements SignedTokens {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerTokens.class);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

    private final String issuer;
    private final String audience;
    private final IssuerKeys keys;
    private final Clock clock;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IssuerTokens(String issuer, String audience, IssuerKeys keys, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.keys = keys;
        this.clock = clock;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        // Access tokens of RFC 9068 say what they are; an ID token says "JWT" and fails for its audience.
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
    }

    /** Fetches the issuer's keys before a token needs them, if the issuer answers; this server starts without it. */
    void fetchKeys() {
        try {
            keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
        } catch (KeySourceException away) {
            LOG.warn("The issuer {} does not answer: tokens are refused until it does", issuer, away);
        }
    }

    @Override
    public boolean areOf(String token) {
        try {
            return JWTParser.parse(token) instanceof SignedJWT signed
                    && issuer.equals(signed.getJWTClaimsSet().getIssuer());
        } catch (ParseException opaque) {
            return false;
        }
    }

    @Override
    public Map<String, Object> verify(String token) {
        JWTClaimsSet claims = claims(token);
        Instant now = clock.instant();
        if (!issuer.equals(claims.getIssuer())) {
            throw new TokenRefused("The token is of another issuer");
        }
        if (!claims.getAudience().contains(audience)) {
            throw new TokenRefused("The token was made for another server: ask for one with aud " + audience);
        }
        Instant expiry = instant(claims.getExpirationTime());
        if (expiry == null || !expiry.isAfter(now.minus(CLOCK_SKEW))) {
            throw new TokenRefused("The token has expired: get a new one");
        }
        Instant start = instant(claims.getNotBeforeTime());
        if (start != null && start.isAfter(now.plus(CLOCK_SKEW))) {
            throw new TokenRefused("The token is not valid yet");
        }
        return claims.getClaims();
    }

    private JWTClaimsSet claims(String token) {
        try {
            return processor.process(token, null);
        } catch (KeySourceException away) {
            throw new IssuerAway(away);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            throw new TokenRefused("The token is not signed by its issuer with RS256, RS384, ES256 or ES384");
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
