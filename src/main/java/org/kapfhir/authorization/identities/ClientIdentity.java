package org.kapfhir.authorization.identities;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A registered client.
 *
 * @param name what people read on the consent page
 * @param isPublic whether it can keep no secret, as an app in a browser or on a phone
 * @param secret encoded, with the name of the encoding in front
 * @param keys its public keys, if they are registered as they are
 * @param keysAddress where its public keys are fetched
 * @param redirectUris compared as whole texts
 * @param launchUri where an EHR opens the app
 * @param grantTypes names of OAuth 2.0
 * @param scopes the most it can be granted; a wildcard stands for all that it covers
 * @param clearance sensitivity codes of labeled data that it may see; {@code *} is all
 */
public record ClientIdentity(
        String clientId,
        String name,
        boolean isPublic,
        Optional<String> secret,
        Optional<JWKSet> keys,
        Optional<URI> keysAddress,
        List<String> redirectUris,
        Optional<URI> launchUri,
        Set<String> grantTypes,
        List<String> scopes,
        Optional<Set<String>> clearance) {
    static final String AUTHORIZATION_CODE = "authorization_code";
    static final String REFRESH_TOKEN = "refresh_token";
    static final String CLIENT_CREDENTIALS = "client_credentials";

    /** Whether it acts for itself and not for a user. */
    public boolean isBackend() {
        return grantTypes.contains(CLIENT_CREDENTIALS);
    }

    /** Whether it proves itself by signing with a key of its own. */
    public boolean isAsymmetric() {
        return keys.isPresent() || keysAddress.isPresent();
    }
}
