package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapfhir.harness.AppServer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.Person;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From a code to tokens: exchange, identity, refresh, introspection, revocation. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartTokenIT {
    private static final String SCOPE = "launch/patient patient/*.rs openid fhirUser";
    private static final String SECRET = "s3cret: with % & ä";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private JdbcTemplate jdbc;

    private SmartApp app;

    @BeforeAll
    void storePeople() {
        SmartPeople.store(server);
        app = new SmartApp(server);
    }

    @Test
    @DisplayName("1.3.1 answers access token, type, lifetime of an hour at most, and scope")
    void answersToken() {
        TokenAnswer token = token(SCOPE);
        assertThat(token.text("access_token")).isNotBlank();
        assertThat(token.text("token_type")).isEqualToIgnoringCase("bearer");
        assertThat(token.body().path("expires_in").isNumber()).isTrue();
        assertThat(token.body().path("expires_in").asInt()).isBetween(3000, 3600);
        assertThat(scopes(token)).isEqualTo(scopes(SCOPE));
    }

    @Test
    @DisplayName("1.3.2 answers that nothing may be kept")
    void isNotKept() {
        assertNotKept(token(SCOPE));
    }

    @Test
    @DisplayName("1.3.3 refuses a verifier that is absent, blank, wrong, or the challenge itself")
    void refusesWrongVerifier() {
        for (String verifier : new String[] {"", "wrong-" + SmartApp.VERIFIER, SmartApp.challenge(SmartApp.VERIFIER)}) {
            Map<String, String> request = codeRequest();
            request.put("code_verifier", verifier);
            assertError(app.token(request));
        }
        Map<String, String> absent = codeRequest();
        absent.remove("code_verifier");
        assertError(app.token(absent));
    }

    @Test
    @DisplayName("1.3.4 refuses a wrong code, client or redirect address")
    void refusesWrongRequest() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "code", "wrong", "client_id", "other-app", "redirect_uri", "http://localhost:7357/other")
                .entrySet()) {
            Map<String, String> request = codeRequest();
            request.put(wrong.getKey(), wrong.getValue());
            TokenAnswer answer = app.token(request);
            assertError(answer);
            assertThat(answer.text("error")).isEqualTo("invalid_grant");
        }
        Map<String, String> unknown = codeRequest();
        unknown.put("client_id", "nobody");
        assertThat(app.token(unknown).status()).isIn(400, 401);
    }

    @Test
    @DisplayName(
            "1.3.5 takes a secret by HTTP Basic and an assertion of the app's key, and nothing less from these clients")
    void provesClients() {
        Map<String, String> bySecret = codeRequest("secret-app");
        bySecret.remove("client_id");
        TokenAnswer secret = app.token(bySecret, "Authorization", SmartApp.basic("secret-app", SECRET));
        assertThat(secret.status()).as(secret.body().toString()).isEqualTo(200);

        Map<String, String> byKey = codeRequest("signing-app");
        byKey.putAll(app.backendRequest("", app.assertion("signing-app")));
        byKey.put("grant_type", "authorization_code");
        byKey.remove("scope");
        assertThat(app.token(byKey).status()).isEqualTo(200);

        for (String clientId : new String[] {"secret-app", "signing-app"}) {
            TokenAnswer unproven = app.token(codeRequest(clientId));
            assertThat(unproven.status()).isEqualTo(401);
            assertThat(unproven.text("error")).isEqualTo("invalid_client");
        }
        assertThat(app.token(codeRequest("secret-app"), "Authorization", SmartApp.basic("secret-app", "wrong"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("1.3.6 lets scripts of registered apps call the token endpoint, and no others")
    void answersScriptsOfApps() throws Exception {
        String origin = AppServer.running().url();
        assertThat(app.token(codeRequest(), "Origin", origin)
                        .response()
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue(origin);
        assertThat(preflight(origin)).isEqualTo(200);
        assertThat(preflight("https://evil.example")).isEqualTo(403);
    }

    @Test
    @DisplayName("1.3.7 names the patient beside the token, who can be read with it")
    void namesPatient() {
        TokenAnswer token = token(SCOPE);
        assertThat(token.text("patient")).isEqualTo("it-ana");
        assertThat(app.get("/fhir/Patient/it-ana", "Authorization", "Bearer " + token.text("access_token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("1.3.8 answers errors as RFC 6749 wants them")
    void answersErrors() {
        TokenAnswer none = app.token(Map.of("grant_type", "authorization_code"));
        assertError(none);
        assertThat(none.text("error_description")).isNotBlank();
        Map<String, String> unknownGrant = app.backendRequest("system/Patient.rs", app.assertion("backend"));
        unknownGrant.put("grant_type", "password");
        TokenAnswer unsupported = app.token(unknownGrant);
        assertThat(unsupported.status()).isEqualTo(400);
        assertThat(unsupported.text("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    @DisplayName("1.3.9 1.4.4 says whether to show a banner, and where the style is, which is open")
    void saysBannerAndStyle() {
        TokenAnswer token = token(SCOPE);
        assertThat(token.body().path("need_patient_banner").isBoolean()).isTrue();
        TokenAnswer style = app.get(token.text("smart_style_url"));
        assertThat(style.status()).isEqualTo(200);
        assertThat(style.text("color_background")).startsWith("#");
    }

    @Test
    @DisplayName("1.6.1 1.6.2 signs an id token with RS256 and a published key, for this client and user")
    void signsIdToken() throws Exception {
        SignedJWT idToken = SignedJWT.parse(token(SCOPE).text("id_token"));
        assertThat(idToken.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        JWKSet keys = JWKSet.parse(app.get("/oauth2/jwks").response().body());
        assertThat(idToken.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(idToken.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(idToken.getJWTClaimsSet().getIssuer()).isEqualTo(app.origin());
        assertThat(idToken.getJWTClaimsSet().getSubject()).isEqualTo("ana");
        assertThat(idToken.getJWTClaimsSet().getAudience()).containsExactly("test-app");
        assertThat(idToken.getJWTClaimsSet().getExpirationTime())
                .isAfter(idToken.getJWTClaimsSet().getIssueTime());
    }

    @Test
    @DisplayName("1.6.3 names the user's own resource, which a script of the app can read")
    void namesUser() throws Exception {
        TokenAnswer token = app.tokenFor("test-app", SCOPE + " user/Practitioner.rs", "clinician", "it-ana");
        String fhirUser =
                SignedJWT.parse(token.text("id_token")).getJWTClaimsSet().getStringClaim("fhirUser");
        assertThat(fhirUser).isEqualTo(app.fhirBase() + "/Practitioner/it-clinician");
        TokenAnswer read = app.get(
                fhirUser,
                "Authorization",
                "Bearer " + token.text("access_token"),
                "Origin",
                AppServer.running().url());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.response().headers().firstValue("Access-Control-Allow-Origin"))
                .isPresent();
    }

    @Test
    @DisplayName("1.6.4 gives a public client a refresh token for online and offline access, and not without")
    void givesRefreshToken() {
        assertThat(token(SCOPE + " offline_access").text("refresh_token")).isNotBlank();
        assertThat(token(SCOPE + " online_access").text("refresh_token")).isNotBlank();
        assertThat(token(SCOPE).body().has("refresh_token")).isFalse();
    }

    @Test
    @DisplayName("1.6.5 a refresh gives the same scope and patient, and is not kept either")
    void refreshes() {
        TokenAnswer first = token(SCOPE + " offline_access");
        TokenAnswer second = refresh(first, "client_id", "test-app");
        assertThat(second.status()).as(second.body().toString()).isEqualTo(200);
        assertThat(scopes(second)).isEqualTo(scopes(first));
        assertThat(second.text("patient")).isEqualTo("it-ana");
        assertThat(second.text("token_type")).isEqualToIgnoringCase("bearer");
        assertThat(second.body().path("expires_in").asInt()).isPositive();
        assertNotKept(second);
    }

    @Test
    @DisplayName("1.6.6 a refresh can narrow the scope, and not widen it")
    void narrowsByRefresh() {
        TokenAnswer first = token(SCOPE + " offline_access");
        TokenAnswer broader = refresh(first, "scope", "patient/*.cruds");
        assertThat(broader.status()).isEqualTo(400);
        assertThat(broader.text("error")).isEqualTo("invalid_scope");
        TokenAnswer narrower = refresh(first, "scope", "patient/*.rs");
        assertThat(scopes(narrower)).containsExactly("patient/*.rs");
        assertThat(scopes(refresh(narrower))).as("what was granted is not lost").isEqualTo(scopes(first));
    }

    @Test
    @DisplayName("1.6.7 refuses a wrong refresh token, and another client's, which stays good")
    void refusesForeignRefreshToken() {
        assertError(app.token(Map.of("grant_type", "refresh_token", "refresh_token", "wrong")));
        TokenAnswer first = token(SCOPE + " offline_access");
        assertError(refresh(first, "client_id", "other-app"));
        assertThat(app.token(
                                Map.of("grant_type", "refresh_token", "refresh_token", first.text("refresh_token")),
                                "Authorization",
                                SmartApp.basic("secret-app", SECRET))
                        .status())
                .isEqualTo(400);
        assertThat(refresh(first).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("1.6.8 refreshes a public client that does not name itself, and no confidential one")
    void refreshesWithoutClientId() {
        assertThat(refresh(token(SCOPE + " offline_access")).status()).isEqualTo(200);
        TokenAnswer secret = app.token(
                codeRequest("secret-app", SCOPE + " offline_access"),
                "Authorization",
                SmartApp.basic("secret-app", SECRET));
        assertThat(secret.status()).isEqualTo(200);
        assertThat(refresh(secret).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("1.6.9 a used refresh token is dead, and using it again ends the whole access")
    void detectsReuse() {
        TokenAnswer first = token(SCOPE + " offline_access");
        TokenAnswer second = refresh(first);
        assertThat(second.text("refresh_token")).isNotEqualTo(first.text("refresh_token"));
        assertThat(patientStatus(first)).as("what is under way goes on").isEqualTo(200);
        assertError(refresh(first));
        assertError(refresh(second));
        assertThat(patientStatus(first)).isEqualTo(401);
        assertThat(patientStatus(second)).isEqualTo(401);
    }

    @Test
    void storesNoTokenAsItIs() {
        TokenAnswer token = token(SCOPE + " offline_access");
        String stored = jdbc.query(
                        "select concat(token_hash, metadata, attributes, state_hash) from kap_auth_token"
                                + " join kap_auth_grant on kap_auth_grant.grant_id = kap_auth_token.grant_id",
                        (row, number) -> row.getString(1))
                .toString();
        assertThat(stored).contains("[").doesNotContain(token.text("access_token"), token.text("refresh_token"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from kap_auth_token where token_hash = ?",
                        Integer.class,
                        sha256(token.text("access_token"))))
                .isEqualTo(1);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    @Test
    @DisplayName("1.6.9 online access ends when the person logs out")
    void onlineEndsWithSession() {
        Person person = new Person(app.origin());
        TokenAnswer first = app.exchange(
                "test-app",
                app.authorize(person, app.request("test-app", SCOPE + " online_access"), "ana", fields -> fields));
        TokenAnswer second = refresh(first);
        assertThat(second.status()).isEqualTo(200);
        Person.Form logout = Person.forms(person.get("/smart/apps").body()).stream()
                .filter(form -> form.action().equals("/logout"))
                .findFirst()
                .orElseThrow();
        person.post(logout.action(), logout.fields());
        assertError(refresh(second));
    }

    @Test
    @DisplayName("1.6.10 introspection tells of a live token scope, client, end, patient, issuer, subject and user")
    void introspects() {
        TokenAnswer token = token(SCOPE);
        TokenAnswer told = introspect(token.text("access_token"));
        assertThat(told.body().path("active").asBoolean()).isTrue();
        assertThat(scopes(told)).isEqualTo(scopes(token));
        assertThat(told.text("client_id")).isEqualTo("test-app");
        assertThat(told.body().path("exp").asLong()).isPositive();
        assertThat(told.text("patient")).isEqualTo("it-ana");
        assertThat(told.text("iss")).isEqualTo(app.origin());
        assertThat(told.text("sub")).isEqualTo("ana");
        assertThat(told.text("fhirUser")).isEqualTo(app.fhirBase() + "/Patient/it-ana");
    }

    @Test
    @DisplayName("1.6.11 introspection of nonsense says inactive and nothing else, and strangers are not answered")
    void introspectsNonsense() {
        assertThat(introspect("nonsense").body().toString()).isEqualTo("{\"active\":false}");
        assertThat(app.post("/oauth2/introspect", Map.of("token", "nonsense")).status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("1.6.12 introspection takes a token of the client in place of its secret, for its own tokens only")
    void introspectsByBearer() {
        String mine = token(SCOPE).text("access_token");
        TokenAnswer told = app.post("/oauth2/introspect", Map.of("token", mine), "Authorization", "Bearer " + mine);
        assertThat(told.body().path("active").asBoolean()).isTrue();
        String foreign = app.tokenFor("other-app", SCOPE, "ben", "it-ben").text("access_token");
        assertThat(app.post("/oauth2/introspect", Map.of("token", foreign), "Authorization", "Bearer " + mine)
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName(
            "1.6.13 revocation of either token ends the access at once; nonsense and foreign tokens change nothing")
    void revokes() {
        for (String kind : new String[] {"access_token", "refresh_token"}) {
            TokenAnswer token = token(SCOPE + " offline_access");
            assertThat(revoke("other-app", token.text(kind)).status()).isEqualTo(200);
            assertThat(patientStatus(token))
                    .as("a foreign client revokes nothing")
                    .isEqualTo(200);
            assertThat(revoke("test-app", token.text(kind)).status()).isEqualTo(200);
            assertThat(patientStatus(token)).isEqualTo(401);
            assertError(refresh(token));
        }
        assertThat(revoke("test-app", "nonsense").status()).isEqualTo(200);
        assertThat(app.post("/oauth2/revoke", Map.of("token", "nonsense")).status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("1.6.14 a person sees which apps have access, and ends it at once; nobody else does")
    void personEndsAccess() {
        Person ben = new Person(app.origin());
        TokenAnswer token = app.exchange(
                "test-app",
                app.authorize(ben, app.request("test-app", SCOPE + " offline_access"), "ben", fields -> fields));
        String page = ben.get("/smart/apps").body();
        assertThat(page).contains("Test app", "Ben Example", "Read everything of this patient");
        Person.Form end = Person.forms(page).get(0);
        assertThat(end.action()).isEqualTo("/smart/apps/end");

        Person ana = new Person(app.origin());
        ana.logIn(ana.follow(ana.get("/smart/apps")), "ana", "a-word");
        String anasSecret = Person.forms(ana.get("/smart/apps").body()).get(0).fields().stream()
                .filter(field -> field.name().equals("_csrf"))
                .findFirst()
                .orElseThrow()
                .value();
        List<Person.Field> stolen = new ArrayList<>(end.fields());
        stolen.removeIf(field -> field.name().equals("_csrf"));
        stolen.add(new Person.Field("_csrf", anasSecret));
        ana.post(end.action(), stolen);
        assertThat(patientStatus(token, "it-ben")).isEqualTo(200);

        ben.post(end.action(), end.fields());
        assertThat(patientStatus(token, "it-ben")).isEqualTo(401);
        assertError(refresh(token));
        assertThat(ben.get("/smart/apps").body())
                .doesNotContain(end.fields().get(1).value());
    }

    private TokenAnswer token(String scope) {
        TokenAnswer token = app.tokenFor("test-app", scope, "ana", "it-ana");
        assertThat(token.status()).as(token.body().toString()).isEqualTo(200);
        return token;
    }

    private TokenAnswer refresh(TokenAnswer before, String... more) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("grant_type", "refresh_token");
        request.put("refresh_token", before.text("refresh_token"));
        for (int i = 0; i < more.length; i += 2) {
            request.put(more[i], more[i + 1]);
        }
        return app.token(request);
    }

    private TokenAnswer introspect(String token) {
        return app.post(
                "/oauth2/introspect", Map.of("token", token), "Authorization", SmartApp.basic("secret-app", SECRET));
    }

    private TokenAnswer revoke(String clientId, String token) {
        return app.post("/oauth2/revoke", Map.of("token", token, "client_id", clientId));
    }

    private int patientStatus(TokenAnswer token) {
        return patientStatus(token, "it-ana");
    }

    private int patientStatus(TokenAnswer token, String patient) {
        return app.get("/fhir/Patient/" + patient, "Authorization", "Bearer " + token.text("access_token"))
                .status();
    }

    private Map<String, String> codeRequest() {
        return codeRequest("test-app");
    }

    private Map<String, String> codeRequest(String clientId) {
        return codeRequest(clientId, SCOPE);
    }

    private Map<String, String> codeRequest(String clientId, String scope) {
        String redirect = app.authorize(app.request(clientId, scope), "ana", fields -> fields);
        return app.codeRequest(clientId, Person.query(redirect).get("code"));
    }

    private int preflight(String origin) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(app.origin() + "/oauth2/token"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("Origin", origin)
                                .header("Access-Control-Request-Method", "POST")
                                .header("Access-Control-Request-Headers", "content-type")
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private static void assertNotKept(TokenAnswer answer) {
        assertThat(answer.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        assertThat(answer.response().headers().firstValue("Pragma")).hasValue("no-cache");
    }

    private static void assertError(TokenAnswer answer) {
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.text("error")).as(answer.body().toString()).isNotBlank();
        assertThat(answer.body().has("access_token")).isFalse();
    }

    private static Set<String> scopes(TokenAnswer answer) {
        return scopes(answer.text("scope"));
    }

    private static Set<String> scopes(String text) {
        return new TreeSet<>(Arrays.asList(text.split(" ", -1)));
    }
}
