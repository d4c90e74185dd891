package org.kapfhir.authorization;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * A person is asked each time: what was granted before is no answer for another patient, and what was taken off must not
 * come back. What was decided is kept with the grant.
 */
final class NoConsentKept implements OAuth2AuthorizationConsentService {

    @Override
    public void save(OAuth2AuthorizationConsent authorizationConsent) {
        // Nothing is kept.
    }

    @Override
    public void remove(OAuth2AuthorizationConsent authorizationConsent) {
        // Nothing is kept.
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String registeredClientId, String principalName) {
        return null;
    }
}
