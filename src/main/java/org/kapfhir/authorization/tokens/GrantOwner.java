package org.kapfhir.authorization.tokens;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** Whether a grant was given to the client that asks. */
final class GrantOwner {
    private GrantOwner() {}

    static boolean of(OAuth2Authorization grant, Authentication request) {
        if (!(request.getPrincipal() instanceof OAuth2ClientAuthenticationToken caller)) {
            return false;
        }
        RegisteredClient client = caller.getRegisteredClient();
        return client != null && client.getId().equals(grant.getRegisteredClientId());
    }
}
