package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.TestIssuer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A server whose tokens come from another issuer only. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.auth.embedded.enabled=false")
class ExternalIssuerIT {

    @Autowired
    private FhirEndpoint server;

    @Test
    void takesTokensOfTheIssuer() {
        assertThat(server.get("Patient?_count=1").status()).isEqualTo(200);
    }

    @Test
    void leadsAppsToTheIssuer() {
        TokenAnswer answer = new SmartApp(server).get("/fhir/.well-known/smart-configuration");
        String issuer = TestIssuer.running().url();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("issuer")).isEqualTo(issuer);
        assertThat(answer.text("authorization_endpoint")).isEqualTo(issuer + "/authorize");
        assertThat(answer.text("token_endpoint")).isEqualTo(issuer + "/token");
        assertThat(answer.text("jwks_uri")).isEqualTo(issuer + "/jwks");
        assertThat(texts(answer.body().path("code_challenge_methods_supported")))
                .containsExactly("S256");
        assertThat(texts(answer.body().path("capabilities")))
                .contains("launch-standalone", "client-confidential-asymmetric", "sso-openid-connect")
                .doesNotContain("launch-ehr", "context-standalone-patient", "client-confidential-symmetric");
    }

    @Test
    void isNoIssuerItself() {
        SmartApp app = new SmartApp(server);

        for (String path : new String[] {"/.well-known/openid-configuration", "/oauth2/jwks", "/smart/apps"}) {
            assertThat(app.get(path).status()).as(path).isEqualTo(401);
        }
    }

    private static Iterable<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
