package org.kapfhir.authorization.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kapfhir.authorization.grants.GrantedAccess;
import org.kapfhir.authorization.identities.ClientIdentity;
import org.kapfhir.authorization.identities.Identities;
import org.kapfhir.authorization.identities.UserIdentity;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.kapfhir.authorization.scopes.ScopeWords;
import org.kapfhir.html.Html;
import org.springframework.security.web.csrf.CsrfToken;

/** Writes the list of apps with access. */
final class AppsPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.US).withZone(ZoneOffset.UTC);

    private final Identities identities;
    private final PatientDirectory patients;

    AppsPage(Identities identities, PatientDirectory patients) {
        this.identities = identities;
        this.patients = patients;
    }

    Html content(String username, List<GrantedAccess> live, CsrfToken csrf) {
        String name = identities.user(username).map(UserIdentity::name).orElse(username);
        Html introduction = Html.tag(
                "p",
                live.isEmpty()
                        ? "No app has access in the name of " + name + "."
                        : "These apps have access in the name of " + name + ". Ended access ends at once.");
        return Html.all(
                introduction,
                Html.all(live.stream().map(access -> entry(access, csrf)).toList()),
                Html.tag(
                                "form",
                                PersonPage.csrf(csrf),
                                PersonPage.button("Log out").with("class", "second"))
                        .with("method", "post")
                        .with("action", "/logout"));
    }

    private Html entry(GrantedAccess access, CsrfToken csrf) {
        String app =
                identities.client(access.clientId()).map(ClientIdentity::name).orElse(access.clientId());
        return Html.tag(
                "section",
                Html.tag("h2", app),
                access.context()
                        .patient()
                        .flatMap(patients::byId)
                        .<Html>map(patient -> Html.tag("p", "About: " + patient.name() + ", " + patient.description()))
                        .orElseGet(Html::none),
                Html.tag(
                        "ul",
                        access.scopes().stream()
                                .map(scope -> Html.tag("li", ScopeWords.of(scope)))
                                .toList()),
                Html.tag(
                        "p",
                        "Since " + written(access.begun()) + ", last asked for " + written(access.lastUsed()) + "."),
                Html.tag(
                                "form",
                                PersonPage.csrf(csrf),
                                PersonPage.hidden("grant", access.grantId()),
                                PersonPage.button("End access of " + app))
                        .with("method", "post")
                        .with("action", "/smart/apps/end"));
    }

    private static String written(Instant time) {
        return TIME.format(time);
    }
}
