package org.kapfhir.authorization.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapfhir.authorization.clients.ClientAssertions;

/** What the well-known documents say. */
public final class DiscoveryDocuments {
    private static final List<String> CAPABILITIES = List.of(
            "launch-ehr",
            "launch-standalone",
            "authorize-post",
            "client-public",
            "client-confidential-symmetric",
            "client-confidential-asymmetric",
            "sso-openid-connect",
            "context-banner",
            "context-style",
            "context-ehr-patient",
            "context-ehr-encounter",
            "context-standalone-patient",
            "permission-offline",
            "permission-patient",
            "permission-user",
            "permission-v1",
            "permission-v2");
    private static final List<String> SCOPES = List.of(
            "openid",
            "profile",
            "fhirUser",
            "launch",
            "launch/patient",
            "launch/encounter",
            "online_access",
            "offline_access",
            "patient/*.cruds",
            "user/*.cruds",
            "system/*.cruds");
    private static final List<String> GRANT_TYPES =
            List.of("authorization_code", "refresh_token", "client_credentials");
    private static final List<String> AUTHENTICATION =
            List.of("none", "client_secret_basic", "client_secret_post", "private_key_jwt");

    private final Endpoints endpoints;

    public DiscoveryDocuments(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** SMART App Launch 2.2, {@code .well-known/smart-configuration}. */
    public Map<String, Object> smartConfiguration() {
        Map<String, Object> document = common();
        document.put("management_endpoint", endpoints.management());
        document.put("capabilities", CAPABILITIES);
        return document;
    }

    /** OpenID Connect Discovery 1.0. */
    public Map<String, Object> openIdConfiguration() {
        Map<String, Object> document = common();
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("claims_supported", List.of("iss", "sub", "aud", "exp", "iat", "nonce", "fhirUser", "name"));
        return document;
    }

    private Map<String, Object> common() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("issuer", endpoints.issuer());
        document.put("jwks_uri", endpoints.keys());
        document.put("authorization_endpoint", endpoints.authorization());
        document.put("token_endpoint", endpoints.token());
        document.put("introspection_endpoint", endpoints.introspection());
        document.put("revocation_endpoint", endpoints.revocation());
        document.put("grant_types_supported", GRANT_TYPES);
        document.put("response_types_supported", List.of("code"));
        document.put("scopes_supported", SCOPES);
        document.put("code_challenge_methods_supported", List.of("S256"));
        document.put("token_endpoint_auth_methods_supported", AUTHENTICATION);
        document.put("token_endpoint_auth_signing_alg_values_supported", ClientAssertions.ALGORITHMS);
        return document;
    }
}
