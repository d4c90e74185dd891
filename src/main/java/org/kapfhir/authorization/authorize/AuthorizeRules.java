package org.kapfhir.authorization.authorize;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.launch.LaunchContext;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.scopes.ContextScope;
import org.kapfhir.authorization.scopes.ScopeNegotiation;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * What SMART App Launch demands of an authorization request beyond OAuth 2.0: a redirect address that is registered letter
 * by letter, this server as the audience, PKCE, scopes that can be granted, a launch that is this app's and this user's.
 */
public final class AuthorizeRules implements Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> {
    private static final String LAUNCH = "launch";
    private static final String AUDIENCE = "aud";
    private static final String CODE_CHALLENGE = "code_challenge";

    /** Base64url of a SHA-256 hash. */
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String fhirBase;
    private final Identities identities;
    private final LaunchContexts launches;

    public AuthorizeRules(String fhirBase, Identities identities, LaunchContexts launches) {
        this.fhirBase = fhirBase;
        this.identities = identities;
        this.launches = launches;
    }

    @Override
    public void accept(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        RegisteredClient client = context.getRegisteredClient();
        if (request.getRedirectUri() == null || !client.getRedirectUris().contains(request.getRedirectUri())) {
            throw AuthorizeRefused.onPage(
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "The app asked to be answered at an address that is not registered for it.");
        }
        if (!fhirBase.equals(request.getAdditionalParameters().get(AUDIENCE))) {
            throw AuthorizeRefused.toApp(request, OAuth2ErrorCodes.INVALID_REQUEST, "aud must be " + fhirBase);
        }
        if (!(request.getAdditionalParameters().get(CODE_CHALLENGE) instanceof String challenge)
                || !S256.matcher(challenge).matches()) {
            throw AuthorizeRefused.toApp(
                    request,
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "code_challenge must be the S256 challenge of a code verifier");
        }
        Set<String> grantable = ScopeNegotiation.grantable(request.getScopes(), client.getScopes());
        if (grantable.isEmpty()) {
            throw AuthorizeRefused.toApp(
                    request, OAuth2ErrorCodes.INVALID_SCOPE, "none of the scopes can be granted to this client");
        }
        boolean isLaunched = request.getAdditionalParameters().containsKey(LAUNCH);
        if (isLaunched || grantable.contains(ContextScope.LAUNCH.text())) {
            checkLaunch(request);
        }
    }

    private void checkLaunch(OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        Optional<LaunchContext> launch = Optional.ofNullable(
                        request.getAdditionalParameters().get(LAUNCH))
                .map(Object::toString)
                .flatMap(launches::find)
                .filter(context -> context.clientId().equals(request.getClientId()));
        Authentication user = (Authentication) request.getPrincipal();
        boolean isLoggedIn = user.isAuthenticated() && !(user instanceof AnonymousAuthenticationToken);
        if (launch.isEmpty() || (isLoggedIn && !mayTakeUp(launch.get(), request.getClientId(), user.getName()))) {
            throw AuthorizeRefused.toApp(
                    request,
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    "launch is unknown, used, expired, or was made for another client or user");
        }
    }

    private boolean mayTakeUp(LaunchContext launch, String clientId, String username) {
        return launch.isFor(clientId, username)
                && identities
                        .user(username)
                        .flatMap(user -> user.patient())
                        .map(launch.patient()::equals)
                        .orElse(true);
    }
}
