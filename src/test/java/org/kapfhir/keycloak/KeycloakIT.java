package org.kapfhir.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.KapFhirApplication;
import org.kapfhir.harness.SmartApp;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A real Keycloak as the only issuer. Run by the Maven profile {@code keycloak}, not by the test command. */
@SpringBootTest(classes = KapFhirApplication.class, webEnvironment = WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = KeycloakAsIssuer.class)
@ActiveProfiles("it")
class KeycloakIT {
    private static final String[] PEOPLE = {"kc-ana", "kc-ben"};
    private static final Duration LONGEST_CLOCK_SKEW = Duration.ofSeconds(100);

    @Autowired
    private Keycloak keycloak;

    @Autowired
    private Environment environment;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void storePeople() throws Exception {
        String token = keycloak.clientToken("kap", "backend");
        for (String id : PEOPLE) {
            String patient = "{\"resourceType\": \"Patient\", \"id\": \"" + id + "\"}";
            HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(base() + "/Patient/" + id))
                    .header("Content-Type", "application/fhir+json")
                    .PUT(BodyPublishers.ofString(patient));
            assertThat(send(put, token).statusCode()).isIn(200, 201);
        }
    }

    @Test
    void aBackendServiceReadsAndSearchesAndNoMoreThanItsScopesSay() throws Exception {
        String token = keycloak.clientToken("kap", "reader");

        assertThat(status("/Patient/kc-ana", token)).isEqualTo(200);
        assertThat(get("/Patient", token).body()).contains("kc-ana", "kc-ben");
        HttpRequest.Builder delete =
                HttpRequest.newBuilder(URI.create(base() + "/Patient/kc-ben")).DELETE();
        assertThat(send(delete, token).statusCode()).isEqualTo(403);
    }

    @Test
    void aPatientReachesTheOwnRecordOnly() throws Exception {
        JsonNode tokens = keycloak.personTokens("ana", "a-word", "openid patient/*.rs");
        String token = tokens.path("access_token").asText();

        assertThat(status("/Patient/kc-ana", token)).isEqualTo(200);
        assertThat(status("/Patient/kc-ben", token)).isEqualTo(404);
        assertThat(get("/Patient", token).body()).contains("kc-ana").doesNotContain("kc-ben");
        assertThat(status("/Patient", tokens.path("id_token").asText()))
                .as("an ID token is no access token")
                .isEqualTo(401);
        assertThat(status("/Patient", tokens.path("refresh_token").asText()))
                .as("a refresh token is none either")
                .isEqualTo(401);
    }

    @Test
    void aPatientWithScopesOfUserOrSystemReachesNoMore() throws Exception {
        String user = access("ana", "a-word", "openid user/*.rs");
        assertThat(status("/Patient/kc-ana", user)).isEqualTo(200);
        assertThat(status("/Patient/kc-ben", user)).isEqualTo(404);

        assertThat(status("/Patient", access("ana", "a-word", "openid system/*.rs")))
                .isEqualTo(403);
    }

    @Test
    void aPersonOfWhomKeycloakSaysNothingReachesNobody() throws Exception {
        for (String scope : new String[] {"patient/*.rs", "user/*.rs", "system/*.rs"}) {
            assertThat(status("/Patient", access("nobody", "no-word", "openid " + scope)))
                    .as(scope)
                    .isEqualTo(403);
        }
    }

    @Test
    void tokensForOthersOfOthersAndTamperedOnesAreRefused() throws Exception {
        assertThat(status("/Patient", keycloak.clientToken("kap", "for-others")))
                .as("another audience")
                .isEqualTo(401);
        assertThat(status("/Patient", keycloak.clientToken("elsewhere", "reader")))
                .as("another realm")
                .isEqualTo(401);
        String[] parts = keycloak.clientToken("kap", "reader").split("\\.", -1);
        String[] others = keycloak.clientToken("kap", "backend").split("\\.", -1);
        assertThat(status("/Patient", parts[0] + "." + others[1] + "." + parts[2]))
                .as("claims of another token")
                .isEqualTo(401);
    }

    @Test
    void aTokenExpires() throws Exception {
        String token = keycloak.clientToken("kap", "short");

        assertThat(status("/Patient", token)).isEqualTo(200);
        Awaitility.await()
                .atMost(LONGEST_CLOCK_SKEW)
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> status("/Patient", token) == 401);
    }

    @Test
    void aNewKeyIsTakenWithoutARestartAndAnOldOneIsForgotten() throws Exception {
        String first = keycloak.clientToken("kap", "reader");
        assertThat(status("/Patient", first)).isEqualTo(200);

        keycloak.addKey("second", 200);
        String second = keycloak.clientToken("kap", "reader");
        assertThat(keyOf(second)).isNotEqualTo(keyOf(first));
        awaitTaken(second);
        assertThat(status("/Patient", first)).as("still published").isEqualTo(200);

        // The look for the third key, which is not known yet, also tells that the first is gone.
        keycloak.addKey("third", 300);
        keycloak.dropKeysBut("third");
        awaitTaken(keycloak.clientToken("kap", "reader"));
        assertThat(status("/Patient", first)).isEqualTo(401);
    }

    @Test
    void leadsAppsToKeycloak() throws Exception {
        JsonNode told = new SmartApp(base())
                .get("/fhir/.well-known/smart-configuration")
                .body();
        JsonNode own = keycloak.metadata("kap");

        for (String name : new String[] {
            "issuer",
            "jwks_uri",
            "authorization_endpoint",
            "token_endpoint",
            "introspection_endpoint",
            "revocation_endpoint",
            "scopes_supported"
        }) {
            assertThat(told.path(name)).as(name).isEqualTo(own.path(name));
        }
        assertThat(told.path("scopes_supported").toString()).contains("patient/*.rs", "system/*.rs");
        assertThat(told.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(told.path("capabilities").toString())
                .contains("launch-standalone", "sso-openid-connect", "client-confidential-asymmetric")
                .doesNotContain("launch-ehr");
        JsonNode security = new SmartApp(base()).get("/fhir/metadata").body().at("/rest/0/security");
        assertThat(security.toString()).contains("SMART-on-FHIR").doesNotContain("oauth-uris");
    }

    /** Keys are looked for a few times a minute only, so the first answer may ask to come again. */
    private void awaitTaken(String token) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status("/Patient", token) == 200);
    }

    private static String keyOf(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private String access(String username, String password, String scope) throws IOException, InterruptedException {
        return keycloak.personTokens(username, password, scope)
                .path("access_token")
                .asText();
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        return get(path, token).statusCode();
    }

    private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base() + path)), token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        return http.send(request.header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
    }

    private String base() {
        return "http://localhost:" + environment.getRequiredProperty("server.port") + "/fhir";
    }
}
