package org.kapfhir.authorization.authorize;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.StoredGrants;
import org.kapfhir.authorization.scopes.ScopeNegotiation;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;

/**
 * Takes what a person decided on the consent page: the scopes that were left, narrower ones in place of wide ones, and the
 * patient. Nothing is granted that the page did not offer, whatever the form says.
 */
public final class ConsentDecision implements AuthenticationProvider {
    private static final OAuth2TokenType STATE = new OAuth2TokenType(OAuth2ParameterNames.STATE);

    private final AuthenticationProvider consent;
    private final StoredGrants grants;
    private final ConsentOffer offers;
    private final ContextChoice contexts;

    public ConsentDecision(
            AuthenticationProvider consent, StoredGrants grants, ConsentOffer offers, ContextChoice contexts) {
        this.consent = consent;
        this.grants = grants;
        this.offers = offers;
        this.contexts = contexts;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication authentication) {
        OAuth2AuthorizationConsentAuthenticationToken decision =
                (OAuth2AuthorizationConsentAuthenticationToken) authentication;
        OAuth2Authorization grant = grants.findByToken(decision.getState(), STATE);
        Authentication user = (Authentication) decision.getPrincipal();
        if (grant == null
                || decision.getScopes().isEmpty()
                || !grant.getPrincipalName().equals(user.getName())) {
            // It refuses all three, and tells the app of the second that access is denied.
            return consent.authenticate(authentication);
        }
        Set<String> granted = withoutRepeated(decision.getScopes().stream()
                .filter(scope -> ScopeNegotiation.isCovered(scope, offers.scopes(grant)))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        grants.save(contexts.settle(narrowed(grant, granted), granted, decision));
        OAuth2AuthorizationConsentAuthenticationToken settled = new OAuth2AuthorizationConsentAuthenticationToken(
                decision.getAuthorizationUri(), decision.getClientId(), user, decision.getState(), granted, Map.of());
        settled.setDetails(decision.getDetails());
        return consent.authenticate(settled);
    }

    /** Without what another granted scope allows already. */
    private static Set<String> withoutRepeated(Set<String> granted) {
        return granted.stream()
                .filter(scope -> {
                    Set<String> others = new HashSet<>(granted);
                    others.remove(scope);
                    return others.stream()
                            .noneMatch(other -> ScopeNegotiation.isCovered(scope, Set.of(other))
                                    && !ScopeNegotiation.isCovered(other, Set.of(scope)));
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As if the app had asked for this from the start: what was taken off has no effect any more. */
    private static OAuth2Authorization narrowed(OAuth2Authorization grant, Set<String> granted) {
        OAuth2AuthorizationRequest asked = Optional.ofNullable(
                        grant.<OAuth2AuthorizationRequest>getAttribute(OAuth2AuthorizationRequest.class.getName()))
                .orElseThrow();
        OAuth2AuthorizationRequest narrowed =
                OAuth2AuthorizationRequest.from(asked).scopes(granted).build();
        return OAuth2Authorization.from(grant)
                .attribute(OAuth2AuthorizationRequest.class.getName(), narrowed)
                .build();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return consent.supports(authentication);
    }
}
