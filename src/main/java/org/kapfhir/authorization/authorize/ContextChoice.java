package org.kapfhir.authorization.authorize;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.grants.LaunchedContext;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.kapfhir.authorization.launch.LaunchContext;
import org.kapfhir.authorization.launch.LaunchContexts;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Settles which patient and encounter a grant is about: of the launch, the user's own, or the one that was chosen. */
public final class ContextChoice {
    /** The field of the consent page. */
    public static final String PATIENT = "patient";

    private final Identities identities;
    private final LaunchContexts launches;
    private final PatientDirectory patients;
    private final ConsentOffer offers;

    public ContextChoice(
            Identities identities, LaunchContexts launches, PatientDirectory patients, ConsentOffer offers) {
        this.identities = identities;
        this.launches = launches;
        this.patients = patients;
        this.offers = offers;
    }

    /** @throws OAuth2AuthorizationCodeRequestAuthenticationException if there is no patient where one is needed */
    OAuth2Authorization settle(
            OAuth2Authorization grant, Set<String> granted, OAuth2AuthorizationConsentAuthenticationToken decision) {
        Optional<UserIdentity> user = identities.user(grant.getPrincipalName());
        Optional<LaunchedContext> context = offers.launchValue(grant).isPresent()
                ? launched(grant, user, session(decision))
                : chosen(granted, user, decision);
        LaunchedContext settled = context.orElseThrow(() -> refused(grant, decision));
        return OAuth2Authorization.from(grant).attributes(settled::putInto).build();
    }

    private Optional<LaunchedContext> launched(
            OAuth2Authorization grant, Optional<UserIdentity> user, Optional<String> session) {
        Optional<String> value = offers.launchValue(grant);
        Optional<LaunchContext> launch = value.flatMap(launches::find)
                .filter(found -> found.isFor(grant.getRegisteredClientId(), grant.getPrincipalName()))
                .filter(found -> user.flatMap(UserIdentity::patient)
                        .map(found.patient()::equals)
                        .orElse(true));
        if (launch.isEmpty() || !launches.takeUp(value.orElseThrow())) {
            return Optional.empty();
        }
        return launch.map(found ->
                new LaunchedContext(Optional.of(found.patient()), found.encounter(), found.needsBanner(), session));
    }

    private Optional<LaunchedContext> chosen(
            Set<String> granted, Optional<UserIdentity> user, OAuth2AuthorizationConsentAuthenticationToken decision) {
        if (!ConsentOffer.isAboutPatient(granted)) {
            return Optional.of(new LaunchedContext(Optional.empty(), Optional.empty(), true, session(decision)));
        }
        return user.flatMap(UserIdentity::patient)
                .or(() -> text(decision.getAdditionalParameters().get(PATIENT))
                        .flatMap(patients::byId)
                        .map(PatientDirectory.Choice::id))
                .map(patient -> new LaunchedContext(Optional.of(patient), Optional.empty(), true, session(decision)));
    }

    private static Optional<String> session(OAuth2AuthorizationConsentAuthenticationToken decision) {
        return decision.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getSessionId())
                : Optional.empty();
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            OAuth2Authorization grant, OAuth2AuthorizationConsentAuthenticationToken decision) {
        OAuth2AuthorizationRequest request = ConsentOffer.request(grant);
        return AuthorizeRefused.toApp(
                new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        request.getAuthorizationUri(),
                        request.getClientId(),
                        (Authentication) decision.getPrincipal(),
                        request.getRedirectUri(),
                        request.getState(),
                        request.getScopes(),
                        null),
                OAuth2ErrorCodes.ACCESS_DENIED,
                "no patient was chosen, or the launch is not valid any more");
    }
}
