package org.kapfhir.authorization.grants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.smart.TokenAttributes;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionAuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/**
 * Tells the resource server what an access token of ours says. It is looked up for each request, so that an access that was
 * ended, a client or user that was taken out and a clearance that was lowered have effect at once.
 */
public final class OpaqueTokens implements OpaqueTokenIntrospector {
    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final StoredGrants grants;
    private final Identities identities;

    OpaqueTokens(StoredGrants grants, Identities identities) {
        this.grants = grants;
        this.identities = identities;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        StoredGrants.LiveToken live = grants.liveAccessToken(token)
                .filter(found -> isKnown(found.grant()))
                .orElseThrow(() -> new BadOpaqueTokenException("The token is unknown, expired or revoked"));
        Map<String, Object> attributes = new HashMap<>(live.claims());
        GrantTables.Grant grant = live.grant();
        attributes.put(TokenAttributes.SCOPE, List.copyOf(live.scopes()));
        attributes.put(TokenAttributes.CLIENT_ID, grant.clientId());
        attributes.put(TokenAttributes.CLEARANCE, List.copyOf(identities.clearance(grant.clientId(), username(grant))));
        return new OAuth2IntrospectionAuthenticatedPrincipal(grant.username(), attributes, List.of());
    }

    private boolean isKnown(GrantTables.Grant grant) {
        return identities.client(grant.clientId()).isPresent()
                && username(grant)
                        .map(identities::user)
                        .map(Optional::isPresent)
                        .orElse(true);
    }

    private static Optional<String> username(GrantTables.Grant grant) {
        return CLIENT_CREDENTIALS.equals(grant.grantType()) ? Optional.empty() : Optional.of(grant.username());
    }
}
