package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.harness.AppServer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.TestIdentities;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Systems that prove themselves by signing. */
@WithRunningServer
class BackendServicesIT {
    private static final String SCOPE = "system/Patient.rs";

    @Autowired
    private FhirEndpoint server;

    private SmartApp app;

    @BeforeEach
    void meetServer() {
        app = new SmartApp(server);
    }

    /** Changes one thing of a good assertion. */
    private interface Fault {
        JWTClaimsSet.Builder in(JWTClaimsSet.Builder good);
    }

    @Test
    @DisplayName("1.7.1 gives a token for five minutes at most, and no refresh token")
    void givesToken() {
        TokenAnswer answer = send(app.assertion("backend"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("token_type")).isEqualToIgnoringCase("bearer");
        assertThat(answer.body().path("expires_in").asInt()).isBetween(1, 300);
        assertThat(answer.text("scope")).isEqualTo(SCOPE);
        assertThat(answer.body().has("refresh_token")).isFalse();
        assertThat(app.get("/fhir/Patient?_summary=count", "Authorization", "Bearer " + answer.text("access_token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.7.2 refuses a wrong grant type, a wrong assertion type, and what is no JWT")
    void refusesWrongRequests() {
        Map<String, String> request = app.backendRequest(SCOPE, app.assertion("backend"));
        request.put("grant_type", "not_a_grant_type");
        assertThat(app.token(request).status()).isEqualTo(400);
        request = app.backendRequest(SCOPE, app.assertion("backend"));
        request.put("client_assertion_type", "not_an_assertion_type");
        assertThat(app.token(request).status()).isIn(400, 401);
        TokenAnswer noJwt = send("not.a.jwt");
        assertThat(noJwt.status()).isIn(400, 401);
        assertThat(noJwt.text("error")).isEqualTo("invalid_client");
    }

    static Stream<Named<Fault>> faults() {
        Instant now = Instant.now();
        return Stream.of(
                Named.of("another audience", good -> good.audience("https://elsewhere.example/oauth2/token")),
                Named.of(
                        "the issuer as audience",
                        good -> good.audience(good.build().getAudience().get(0).replace("/oauth2/token", ""))),
                Named.of("no audience", good -> good.audience((String) null)),
                Named.of("expired", good -> good.expirationTime(Date.from(now.minusSeconds(60)))),
                Named.of("too long", good -> good.expirationTime(Date.from(now.plusSeconds(660)))),
                Named.of("no end", good -> good.expirationTime(null)),
                Named.of("no name", good -> good.jwtID(null)),
                Named.of("another subject", good -> good.subject("ehr")),
                Named.of("another issuer", good -> good.issuer("ehr")),
                Named.of("an unknown client", good -> good.issuer("nobody").subject("nobody")),
                Named.of("not yet", good -> good.notBeforeTime(Date.from(now.plusSeconds(200)))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @DisplayName(
            "1.7.3 refuses an assertion for another audience, expired, too long, without a name, or of another client")
    void refusesFaults(Fault fault) {
        JWTClaimsSet claims = fault.in(app.claims("backend")).build();
        assertRefused(send(SmartApp.sign(TestIdentities.EC, JWSAlgorithm.ES384, claims)));
    }

    @Test
    @DisplayName("1.7.4 refuses an assertion that was used, and another with its name")
    void refusesReplay() {
        JWTClaimsSet claims = app.claims("backend").build();
        String assertion = SmartApp.sign(TestIdentities.EC, JWSAlgorithm.ES384, claims);
        assertThat(send(assertion).status()).isEqualTo(200);
        assertRefused(send(assertion));
        assertRefused(send(SmartApp.sign(TestIdentities.RSA, JWSAlgorithm.RS384, claims)));
        JWTClaimsSet ofAnother = app.claims("ehr").jwtID(claims.getJWTID()).build();
        assertThat(app.token(app.backendRequest(SCOPE, SmartApp.sign(TestIdentities.EC, JWSAlgorithm.ES384, ofAnother)))
                        .status())
                .as("another client may use the same name")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.7.5 refuses a key that is not registered, an unknown key id, and algorithms none, HS and RS256")
    void refusesOtherKeys() throws JOSEException {
        JWTClaimsSet claims = app.claims("backend").build();
        ECKey stranger = new ECKeyGenerator(Curve.P_384).keyID("test-ec").generate();
        assertRefused(send(SmartApp.sign(stranger, JWSAlgorithm.ES384, claims)));
        JWSHeader unknownKey =
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("unknown").build();
        assertRefused(send(SmartApp.sign(TestIdentities.EC, unknownKey, claims)));
        assertRefused(send(SmartApp.sign(TestIdentities.EC, new JWSHeader(JWSAlgorithm.ES384), claims)));
        assertRefused(send(new PlainJWT(claims).serialize()));
        SignedJWT symmetric = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test-rsa").build(), claims);
        symmetric.sign(new MACSigner(TestIdentities.RSA.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
        assertRefused(send(symmetric.serialize()));
        assertRefused(send(SmartApp.sign(TestIdentities.RSA, JWSAlgorithm.RS256, claims)));
    }

    @Test
    @DisplayName("1.7.6 refuses an address of keys that is not registered, and never calls it")
    void neverCallsOtherAddress() {
        AppServer apps = AppServer.running();
        apps.tell("max-age=300", TestIdentities.EC.toPublicJWK());
        for (String client : new String[] {"backend", "fetched-backend"}) {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES384)
                    .keyID("test-ec")
                    .jwkURL(URI.create(apps.url() + "/elsewhere"))
                    .build();
            assertRefused(app.token(app.backendRequest(
                    "system/Patient.rs",
                    SmartApp.sign(TestIdentities.EC, header, app.claims(client).build()))));
        }
        assertThat(apps.strayFetches()).isZero();
    }

    @Test
    @DisplayName("1.7.7 takes keys that are registered as they are and by address, with RS384 and ES384")
    void takesBothKinds() {
        AppServer.running().tell("max-age=300", TestIdentities.EC.toPublicJWK(), TestIdentities.RSA.toPublicJWK());
        for (String client : new String[] {"backend", "fetched-backend"}) {
            assertThat(app.token(app.backendRequest(SCOPE, app.assertion(client)))
                            .status())
                    .isEqualTo(200);
            String rsa = SmartApp.sign(
                    TestIdentities.RSA, JWSAlgorithm.RS384, app.claims(client).build());
            assertThat(app.token(app.backendRequest(SCOPE, rsa)).status()).isEqualTo(200);
        }
        JWSHeader registered = new JWSHeader.Builder(JWSAlgorithm.ES384)
                .keyID("test-ec")
                .jwkURL(URI.create(AppServer.running().url() + "/keys"))
                .build();
        assertThat(app.token(app.backendRequest(
                                SCOPE,
                                SmartApp.sign(
                                        TestIdentities.EC,
                                        registered,
                                        app.claims("fetched-backend").build())))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.7.8 keeps fetched keys as long as they may be kept, and fetches a new key at once")
    void keepsKeys() throws JOSEException {
        AppServer apps = AppServer.running();
        ECKey first =
                new ECKeyGenerator(Curve.P_384).keyID("first-" + Instant.now()).generate();
        ECKey second =
                new ECKeyGenerator(Curve.P_384).keyID("second-" + Instant.now()).generate();
        apps.tell("max-age=300", first.toPublicJWK());
        assertThat(fetchedToken(first)).isEqualTo(200);
        int fetches = apps.fetches();
        assertThat(fetchedToken(first)).isEqualTo(200);
        assertThat(apps.fetches()).as("kept").isEqualTo(fetches);
        apps.tell("no-store", second.toPublicJWK());
        assertThat(fetchedToken(second)).as("a new key").isEqualTo(200);
        int afterRotation = apps.fetches();
        assertThat(fetchedToken(second)).isEqualTo(200);
        assertThat(apps.fetches()).as("not to be kept").isEqualTo(afterRotation + 1);
        assertThat(fetchedToken(first)).as("the key that was taken out").isEqualTo(401);
    }

    @Test
    @DisplayName("1.7.9 1.5.5 refuses scopes beyond the registration, of a patient or user, malformed or none")
    void refusesOtherScopes() {
        for (String scope : new String[] {
            "system/*.rs", "system/Observation.cruds", "system/Patient.rs system/Condition.r", "patient/Patient.rs",
            "user/Patient.rs", "system/Patient.sr", "launch/patient", ""
        }) {
            TokenAnswer answer = app.token(app.backendRequest(scope, app.assertion("backend")));
            assertThat(answer.status()).as(scope).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("invalid_scope");
        }
    }

    @Test
    @DisplayName("1.7.10 takes no secret from a backend service, and gives no client credentials to one with a secret")
    void takesNoSecret() {
        Map<String, String> request = new LinkedHashMap<>(Map.of("grant_type", "client_credentials", "scope", SCOPE));
        assertRefused(app.token(request, "Authorization", SmartApp.basic("backend", "secret")));
        TokenAnswer app1 = app.token(request, "Authorization", SmartApp.basic("secret-app", "s3cret: with % & ä"));
        assertThat(app1.status()).isEqualTo(400);
        assertThat(app1.text("error")).isEqualTo("unauthorized_client");
    }

    private int fetchedToken(ECKey key) {
        return app.token(app.backendRequest(
                        SCOPE,
                        SmartApp.sign(
                                key,
                                JWSAlgorithm.ES384,
                                app.claims("fetched-backend").build())))
                .status();
    }

    private TokenAnswer send(String assertion) {
        return app.token(app.backendRequest(SCOPE, assertion));
    }

    private static void assertRefused(TokenAnswer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isIn(400, 401);
        assertThat(answer.text("error")).isEqualTo("invalid_client");
        assertThat(answer.body().has("access_token")).isFalse();
    }
}
