package org.kapfhir.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.cdshooks.CdsProperties.Client;

/** Verifies conformance 5.11: who calls must prove it, for this address, once. */
class ClientTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String ADDRESS = "https://kapfhir.example.org/cds-services/kap-candidacy-order-sign";
    private static final String ISSUER = "https://ehr.example.org";
    private static final ECKey CURVE = curve("ec");
    private static final RSAKey RSA = rsa();

    private final ClientTokens tokens = new ClientTokens(
            List.of(new Client(
                    ISSUER,
                    new JWKSet(List.of(CURVE.toPublicJWK(), RSA.toPublicJWK())).toString(),
                    null,
                    true,
                    Set.of())),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void acceptsATokenOfARegisteredClient() throws JOSEException {
        assertThat(tokens.check(signed(claims("1").build(), CURVE, JWSAlgorithm.ES384), ADDRESS))
                .isEqualTo(new CdsCaller(ISSUER, true, Set.of()));
        SignedJWT byRsa = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS384).keyID("rsa").build(),
                claims("2").build());
        byRsa.sign(new RSASSASigner(RSA));
        assertThat(tokens.check(byRsa.serialize(), ADDRESS).name()).isEqualTo(ISSUER);
    }

    @Test
    void refusesATokenThatWasUsedBefore() throws JOSEException {
        String token = signed(claims("3").build(), CURVE, JWSAlgorithm.ES384);
        tokens.check(token, ADDRESS);

        refuses(token, "jti was used before");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void refusesATokenThatIsNotForThisCall(String reason, UnaryOperator<JWTClaimsSet.Builder> change)
            throws JOSEException {
        refuses(signed(change.apply(claims("4")).build(), CURVE, JWSAlgorithm.ES384), reason);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("issuer", claims -> claims.issuer("https://evil.example.org")),
                wrong("issuer", claims -> claims.issuer(null)),
                wrong("aud", claims -> claims.audience("https://other.example.org/cds-services/x")),
                wrong("aud", claims -> claims.audience((String) null)),
                wrong("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))),
                wrong("expired", claims -> claims.expirationTime(null)),
                wrong("iat", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                wrong("iat", claims -> claims.issueTime(null)),
                wrong("iat", claims -> claims.expirationTime(Date.from(NOW.plusSeconds(100_000)))),
                wrong("jti", claims -> claims.jwtID(null)));
    }

    @Test
    void refusesWhatNoRegisteredKeySigned() throws JOSEException {
        refuses(signed(claims("5").build(), curve("ec"), JWSAlgorithm.ES384), "not signed");
        SignedJWT symmetric =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS384), claims("6").build());
        symmetric.sign(new MACSigner(new byte[64]));
        refuses(symmetric.serialize(), "not signed");
        refuses("eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2Voci5leGFtcGxlLm9yZyJ9.", "cannot be read");
        refuses("nonsense", "cannot be read");
    }

    @Test
    void fetchesNoKeysThatATokenNames() throws JOSEException {
        ECKey attacker = curve("theirs");
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384)
                        .keyID("theirs")
                        .jwkURL(URI.create("http://127.0.0.1:1/jwks.json"))
                        .jwk(attacker.toPublicJWK())
                        .build(),
                claims("7").build());
        token.sign(new ECDSASigner(attacker));

        refuses(token.serialize(), "not signed");
    }

    private void refuses(String token, String reason) {
        assertThatThrownBy(() -> tokens.check(token, ADDRESS)).isInstanceOfSatisfying(CdsRefused.class, refused -> {
            assertThat(refused.errorCode().httpStatus()).isEqualTo(401);
            assertThat(refused).hasMessageContaining(reason);
        });
    }

    private static Arguments wrong(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(reason, change);
    }

    private static JWTClaimsSet.Builder claims(String id) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(ADDRESS)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .jwtID(id);
    }

    private static String signed(JWTClaimsSet claims, ECKey key, JWSAlgorithm algorithm) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static ECKey curve(String id) {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
