package org.kapfhir.authorization.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.authorization.authorize.ConsentOffer;
import org.kapfhir.authorization.authorize.PostedAuthorization;
import org.kapfhir.authorization.identities.ClientIdentity;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.kapfhir.authorization.launch.LaunchContext;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.kapfhir.authorization.scopes.ContextScope;
import org.kapfhir.html.Html;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * Writes the consent page: for whom, about whom, and each scope with a box to take it off. The {@code state} in its form is a
 * secret of this page, so that nobody else's page can answer in the person's name.
 */
final class ConsentPage {
    private final Identities identities;
    private final ConsentOffer offers;
    private final PatientDirectory patients;
    private final PatientPicker picker;

    ConsentPage(Identities identities, ConsentOffer offers, PatientDirectory patients) {
        this.identities = identities;
        this.offers = offers;
        this.patients = patients;
        this.picker = new PatientPicker(patients);
    }

    String title(OAuth2Authorization grant) {
        return "Let " + appName(grant) + " in?";
    }

    Html content(OAuth2Authorization grant, String state, String name, CsrfToken csrf) {
        boolean choosing = offers.needsChoice(grant);
        Set<String> scopes = offers.scopes(grant);
        List<Html> form = new ArrayList<>(List.of(
                PersonPage.hidden("client_id", grant.getRegisteredClientId()), PersonPage.hidden("state", state)));
        form.add(choosing ? picker.choices(name) : about(grant));
        form.add(ScopeBoxes.write(scopes));
        form.add(duration(scopes));
        form.add(Html.tag("p", PersonPage.button("Allow")).with("class", "actions"));
        return Html.all(
                Html.tag("p", introduction(grant)),
                choosing ? picker.search(state, name, csrf) : Html.none(),
                Html.tag("form", form).with("method", "post").with("action", PostedAuthorization.PATH),
                refusal(grant, state));
    }

    private String introduction(OAuth2Authorization grant) {
        String user = identities
                .user(grant.getPrincipalName())
                .map(UserIdentity::name)
                .orElse(grant.getPrincipalName());
        return "You are logged in as " + user + ". " + appName(grant)
                + " asks for access to records on this server. Take off what it should not have.";
    }

    private Html about(OAuth2Authorization grant) {
        Optional<String> patient = offers.launch(grant)
                .map(LaunchContext::patient)
                .or(() -> identities.user(grant.getPrincipalName()).flatMap(UserIdentity::patient));
        return patient.flatMap(patients::byId)
                .<Html>map(known -> Html.tag("p", "About: " + known.name() + ", " + known.description()))
                .orElseGet(Html::none);
    }

    private static Html duration(Set<String> scopes) {
        if (scopes.contains(ContextScope.OFFLINE_ACCESS.text())) {
            return Html.tag(
                            "p",
                            "With offline access the app reads on when you are logged out, until you end it under"
                                    + " “Apps with access”.")
                    .with("class", "note");
        }
        return Html.tag(
                "p",
                scopes.contains(ContextScope.ONLINE_ACCESS.text())
                        ? "The access ends when you log out."
                        : "The access ends within an hour.");
    }

    private static Html refusal(OAuth2Authorization grant, String state) {
        return Html.tag(
                        "form",
                        PersonPage.hidden("client_id", grant.getRegisteredClientId()),
                        PersonPage.hidden("state", state),
                        PersonPage.button("Refuse").with("class", "second"))
                .with("method", "post")
                .with("action", PostedAuthorization.PATH);
    }

    private String appName(OAuth2Authorization grant) {
        return identities
                .client(grant.getRegisteredClientId())
                .map(ClientIdentity::name)
                .orElse(grant.getRegisteredClientId());
    }
}
