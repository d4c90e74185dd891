package org.kapfhir.access;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SMART configuration of this server where an external issuer gives the tokens: the issuer's endpoints, and the
 * capabilities that follow from its metadata. What they do not tell, such as launch contexts, is not claimed.
 */
final class IssuerSmartConfiguration {
    private static final String CAPABILITIES = "capabilities";
    private static final String CHALLENGES = "code_challenge_methods_supported";
    private static final String PROOFS = "token_endpoint_auth_methods_supported";
    private static final String GRANT_TYPES = "grant_types_supported";
    private static final List<String> REPEATED = List.of(
            "authorization_endpoint",
            "token_endpoint",
            "introspection_endpoint",
            "revocation_endpoint",
            "registration_endpoint",
            "management_endpoint",
            GRANT_TYPES,
            "response_types_supported",
            "scopes_supported",
            PROOFS,
            "token_endpoint_auth_signing_alg_values_supported");

    private final IssuerMetadata metadata;

    IssuerSmartConfiguration(IssuerMetadata metadata) {
        this.metadata = metadata;
    }

    /** @throws IssuerAway if the issuer cannot be asked */
    Map<String, Object> document() {
        Map<String, Object> told;
        try {
            told = metadata.read();
        } catch (IOException away) {
            throw new IssuerAway(away);
        }
        List<String> capabilities = capabilities(told);
        Map<String, Object> document = new LinkedHashMap<>();
        // SMART wants both with OpenID Connect, and no issuer without it.
        if (capabilities.contains("sso-openid-connect")) {
            document.put("issuer", metadata.issuer());
        }
        Optional.ofNullable(told.get("jwks_uri")).ifPresent(keys -> document.put("jwks_uri", keys));
        REPEATED.forEach(name -> Optional.ofNullable(told.get(name)).ifPresent(value -> document.put(name, value)));
        // What OAuth takes for said when it is not.
        document.putIfAbsent(GRANT_TYPES, List.of("authorization_code"));
        document.put(CHALLENGES, challenges(told));
        document.put(CAPABILITIES, capabilities);
        return document;
    }

    private static List<String> capabilities(Map<String, Object> told) {
        if (told.containsKey(CAPABILITIES)) {
            return texts(told, CAPABILITIES);
        }
        List<String> found = new ArrayList<>();
        boolean hasCodes =
                !told.containsKey(GRANT_TYPES) || texts(told, GRANT_TYPES).contains("authorization_code");
        if (hasCodes
                && told.containsKey("authorization_endpoint")
                && !challenges(told).isEmpty()) {
            found.addAll(List.of("launch-standalone", "client-public"));
        }
        List<String> proofs = texts(told, PROOFS);
        if (proofs.contains("client_secret_basic")) {
            found.add("client-confidential-symmetric");
        }
        if (proofs.contains("private_key_jwt")) {
            found.add("client-confidential-asymmetric");
        }
        if (texts(told, "id_token_signing_alg_values_supported").contains("RS256") && told.containsKey("jwks_uri")) {
            found.add("sso-openid-connect");
        }
        if (texts(told, "scopes_supported").contains("offline_access")) {
            found.add("permission-offline");
        }
        found.addAll(List.of("permission-patient", "permission-user", "permission-v1", "permission-v2"));
        return found;
    }

    /** SMART allows S256 only, whatever else the issuer would take. */
    private static List<String> challenges(Map<String, Object> told) {
        return texts(told, CHALLENGES).stream().filter("S256"::equals).toList();
    }

    private static List<String> texts(Map<String, Object> told, String name) {
        return told.get(name) instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
