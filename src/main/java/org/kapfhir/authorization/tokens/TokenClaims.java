package org.kapfhir.authorization.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.LaunchedContext;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.kapfhir.authorization.scopes.ContextScope;
import org.kapfhir.smart.TokenAttributes;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenClaimsContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;

/** Writes into tokens who the user is and what is in context. */
public final class TokenClaims {
    private static final String NAME = "name";

    private final Identities identities;
    private final String fhirBase;

    public TokenClaims(Identities identities, String fhirBase) {
        this.identities = identities;
        this.fhirBase = fhirBase;
    }

    /** What an access token of ours says to the resource server and to whoever asks about it. */
    public void ofAccessToken(OAuth2TokenClaimsContext context) {
        List<String> audience = new ArrayList<>(List.of(fhirBase));
        context.getClaims().audience(audience);
        context.getClaims()
                .claim(OAuth2ParameterNames.SCOPE, new ArrayList<>(new TreeSet<>(context.getAuthorizedScopes())));
        context.getClaims()
                .claim(TokenAttributes.CLIENT_ID, context.getRegisteredClient().getClientId());
        LaunchedContext launched = launched(context.getAuthorization());
        launched.patient().ifPresent(id -> context.getClaims().claim(TokenAttributes.PATIENT, id));
        launched.encounter().ifPresent(id -> context.getClaims().claim(TokenAttributes.ENCOUNTER, id));
        user(context).ifPresent(user -> context.getClaims().claim(TokenAttributes.FHIR_USER, address(user)));
    }

    /** What an id token says beyond OpenID Connect's own. */
    public void ofIdToken(JwtEncodingContext context) {
        if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            return;
        }
        user(context).ifPresent(user -> {
            if (context.getAuthorizedScopes().contains(ContextScope.FHIR_USER.text())
                    || context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
                context.getClaims().claim(TokenAttributes.FHIR_USER, address(user));
            }
            if (context.getAuthorizedScopes().contains(OidcScopes.PROFILE)) {
                context.getClaims().claim(NAME, user.name());
            }
        });
    }

    private Optional<UserIdentity> user(OAuth2TokenContext context) {
        return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())
                ? Optional.empty()
                : identities.user(context.getPrincipal().getName());
    }

    private String address(UserIdentity user) {
        return fhirBase + "/" + user.fhirUser();
    }

    private static LaunchedContext launched(@Nullable OAuth2Authorization grant) {
        return grant == null ? LaunchedContext.none() : LaunchedContext.of(grant.getAttributes());
    }
}
