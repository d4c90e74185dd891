package org.kapfhir.authorization.authorize;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.kapfhir.authorization.launch.LaunchContext;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.scopes.ContextScope;
import org.kapfhir.authorization.scopes.ScopeNegotiation;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;

/** What a person is asked on the consent page. */
public final class ConsentOffer {
    private static final String LAUNCH = "launch";

    private final Identities identities;
    private final LaunchContexts launches;

    public ConsentOffer(Identities identities, LaunchContexts launches) {
        this.identities = identities;
        this.launches = launches;
    }

    /** The scopes that can be granted, of those that the app asked for. */
    public Set<String> scopes(OAuth2Authorization grant) {
        Set<String> registered = identities
                .client(grant.getRegisteredClientId())
                .<Set<String>>map(client -> new LinkedHashSet<>(client.scopes()))
                .orElse(Set.of());
        Set<String> offered =
                new LinkedHashSet<>(ScopeNegotiation.grantable(request(grant).getScopes(), registered));
        if (launch(grant).flatMap(LaunchContext::encounter).isEmpty()) {
            // There is no encounter to choose from outside of a record system.
            offered.remove(ContextScope.LAUNCH_ENCOUNTER.text());
        }
        return offered;
    }

    /** What the record system has open, if it launched the app. */
    public Optional<LaunchContext> launch(OAuth2Authorization grant) {
        return launchValue(grant).flatMap(launches::find);
    }

    Optional<String> launchValue(OAuth2Authorization grant) {
        return Optional.ofNullable(request(grant).getAdditionalParameters().get(LAUNCH))
                .map(Object::toString);
    }

    /** Whether the person has to choose a patient. */
    public boolean needsChoice(OAuth2Authorization grant) {
        Optional<UserIdentity> user = identities.user(grant.getPrincipalName());
        return isAboutPatient(scopes(grant))
                && launch(grant).isEmpty()
                && user.flatMap(UserIdentity::patient).isEmpty();
    }

    static boolean isAboutPatient(Set<String> scopes) {
        return scopes.contains(ContextScope.LAUNCH_PATIENT.text())
                || scopes.contains(ContextScope.LAUNCH.text())
                || scopes.stream()
                        .map(SmartScope::parse)
                        .flatMap(Optional::stream)
                        .anyMatch(scope -> scope.level() == ScopeLevel.PATIENT);
    }

    static OAuth2AuthorizationRequest request(OAuth2Authorization grant) {
        return Optional.ofNullable(
                        grant.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()))
                .orElseThrow();
    }
}
