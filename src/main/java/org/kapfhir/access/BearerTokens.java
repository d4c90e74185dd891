package org.kapfhir.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionException;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

/** Tells who sent a bearer token: a signed one of the external issuer, or any other that an introspector knows. */
final class BearerTokens implements AuthenticationManager {
    private final List<SignedTokens> issuers;
    private final @Nullable OpaqueTokenIntrospector introspector;
    private final CallerReader callers;

    BearerTokens(List<SignedTokens> issuers, @Nullable OpaqueTokenIntrospector introspector, CallerReader callers) {
        this.issuers = List.copyOf(issuers);
        this.introspector = introspector;
        this.callers = callers;
    }

    /** @throws TokenRefused or {@link IssuerAway} */
    @Override
    public Authentication authenticate(Authentication sent) {
        String token = ((BearerTokenAuthenticationToken) sent).getToken();
        return new TokenAuthentication(callers.read(attributes(token), TokenNames.digest(token)));
    }

    private Map<String, Object> attributes(String token) {
        for (SignedTokens issuer : issuers) {
            if (issuer.areOf(token)) {
                return issuer.verify(token);
            }
        }
        if (introspector == null) {
            throw new TokenRefused("The token is of no issuer that is known here");
        }
        try {
            OAuth2AuthenticatedPrincipal known = introspector.introspect(token);
            return known.getAttributes();
        } catch (BadOpaqueTokenException unknown) {
            throw new TokenRefused("The token is not known here, has expired or was revoked: get a new one");
        } catch (OAuth2IntrospectionException away) {
            throw new IssuerAway(away);
        }
    }
}
