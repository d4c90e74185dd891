package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What clients find out before they ask for anything. */
@WithRunningServer
class SmartDiscoveryIT {
    private static final String SMART = "/fhir/.well-known/smart-configuration";

    @Autowired
    private FhirEndpoint server;

    private SmartApp app;

    @BeforeEach
    void meetServer() {
        app = new SmartApp(server);
    }

    @Test
    @DisplayName("1.1.1 answers the SMART configuration without a token")
    void isOpen() {
        assertThat(app.get(SMART).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("1.1.2 answers JSON, also to a client that asks for FHIR XML")
    void isJson() {
        assertThat(contentType(app.get(SMART))).startsWith("application/json");
        assertThat(contentType(app.get(SMART, "Accept", "application/fhir+xml")))
                .startsWith("application/json");
    }

    @Test
    @DisplayName("1.1.3 names endpoints, capabilities, grant types and challenge methods in the right types")
    void namesWhatIsRequired() {
        JsonNode document = app.get(SMART).body();
        assertThat(document.path("authorization_endpoint").isTextual()).isTrue();
        assertThat(document.path("token_endpoint").isTextual()).isTrue();
        assertThat(texts(document, "capabilities")).isNotEmpty();
        assertThat(texts(document, "grant_types_supported")).isNotEmpty();
        assertThat(texts(document, "code_challenge_methods_supported")).isNotEmpty();
    }

    @Test
    @DisplayName("1.1.4 supports code and client credentials, and S256 but not plain")
    void supportsGrantTypes() {
        JsonNode document = app.get(SMART).body();
        assertThat(texts(document, "grant_types_supported")).contains("authorization_code", "client_credentials");
        assertThat(texts(document, "code_challenge_methods_supported")).containsExactly("S256");
    }

    @Test
    @DisplayName("1.1.5 names issuer and keys, as it offers OpenID Connect")
    void namesIssuer() {
        JsonNode document = app.get(SMART).body();
        assertThat(texts(document, "capabilities")).contains("sso-openid-connect");
        assertThat(document.path("issuer").asText()).isEqualTo(app.origin());
        assertThat(document.path("jwks_uri").isTextual()).isTrue();
    }

    @Test
    @DisplayName("1.1.6 writes all addresses absolute")
    void writesAbsoluteAddresses() {
        JsonNode document = app.get(SMART).body();
        document.properties().forEach(field -> {
            if (field.getKey().endsWith("_endpoint") || field.getKey().endsWith("_uri")) {
                assertThat(field.getValue().asText()).as(field.getKey()).startsWith(app.origin() + "/");
            }
        });
    }

    @Test
    @DisplayName("1.1.7 names scopes, response types, introspection, revocation and management")
    void namesTheRest() {
        assertThat(app.get(SMART).body().fieldNames())
                .toIterable()
                .contains(
                        "scopes_supported",
                        "response_types_supported",
                        "introspection_endpoint",
                        "revocation_endpoint",
                        "management_endpoint");
    }

    @Test
    @DisplayName("1.1.8 takes private_key_jwt with RS384 and ES384")
    void takesSignedAssertions() {
        JsonNode document = app.get(SMART).body();
        assertThat(texts(document, "token_endpoint_auth_methods_supported")).contains("private_key_jwt");
        assertThat(texts(document, "token_endpoint_auth_signing_alg_values_supported"))
                .containsExactlyInAnyOrder("RS384", "ES384");
    }

    @Test
    @DisplayName("1.1.9 lists the capabilities of the ONC set and no other")
    void listsCapabilities() {
        assertThat(texts(app.get(SMART).body(), "capabilities"))
                .containsExactlyInAnyOrder(
                        "launch-ehr launch-standalone authorize-post client-public client-confidential-symmetric"
                                .concat(" client-confidential-asymmetric sso-openid-connect context-banner")
                                .concat(" context-style context-ehr-patient context-ehr-encounter")
                                .concat(" context-standalone-patient permission-offline permission-patient")
                                .concat(" permission-user permission-v1 permission-v2")
                                .split(" ", -1));
    }

    @Test
    @DisplayName("1.1.10 lets scripts from anywhere read the configuration and the capabilities")
    void isOpenToScripts() {
        for (String path : List.of(SMART, "/fhir/metadata", "/.well-known/openid-configuration", "/oauth2/jwks")) {
            assertThat(app.get(path, "Origin", "https://anywhere.example")
                            .response()
                            .headers()
                            .firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValueSatisfying(origin -> assertThat(origin).isIn("*", "https://anywhere.example"));
        }
    }

    @Test
    @DisplayName("1.1.12 lists a search by patient for the types of the patient compartment")
    void listsSearchByPatient() {
        JsonNode resources =
                app.get("/fhir/metadata").body().path("rest").path(0).path("resource");
        for (String type : List.of("Observation", "Condition", "MedicationRequest", "Encounter", "Procedure")) {
            JsonNode found = StreamSupport.stream(resources.spliterator(), false)
                    .filter(resource -> resource.path("type").asText().equals(type))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.path("searchParam").findValuesAsText("name"))
                    .as(type)
                    .contains("patient");
        }
    }

    @Test
    @DisplayName("1.1.13 answers OpenID Connect's configuration with RS256")
    void answersOpenIdConfiguration() {
        JsonNode document = app.get("/.well-known/openid-configuration").body();
        assertThat(document.fieldNames())
                .toIterable()
                .contains(
                        "issuer",
                        "authorization_endpoint",
                        "token_endpoint",
                        "jwks_uri",
                        "response_types_supported",
                        "subject_types_supported");
        assertThat(texts(document, "id_token_signing_alg_values_supported")).contains("RS256");
    }

    @Test
    @DisplayName("1.1.14 tells public keys, and nothing private of them")
    void tellsPublicKeys() throws Exception {
        TokenAnswer keys = app.get(app.get(SMART).text("jwks_uri"));
        JWKSet set = JWKSet.parse(keys.response().body());
        assertThat(set.getKeys()).isNotEmpty().allMatch(key -> !key.isPrivate());
        assertThat(set.getKeys().get(0).toRSAKey().size()).isGreaterThanOrEqualTo(2048);
    }

    private static List<String> texts(JsonNode document, String name) {
        return StreamSupport.stream(document.path(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String contentType(TokenAnswer answer) {
        return answer.response().headers().firstValue("Content-Type").orElse("");
    }
}
