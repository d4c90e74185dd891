package org.kapfhir.authorization.pages;

import java.util.Optional;
import org.kapfhir.html.Html;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Tells a person that an app asked wrongly and cannot be told so. */
public final class ErrorPage {
    private ErrorPage() {}

    public static String write(OAuth2Error error) {
        return PersonPage.write(
                "The app asked wrongly",
                Html.tag(
                        "p",
                        "It was not let in. Go back to it and start again; if that does not help, tell those who made it:"),
                Html.tag("p", Html.tag("code", error.getErrorCode())),
                Html.tag("p", Optional.ofNullable(error.getDescription()).orElse("")));
    }

    /** @param minutes how long */
    public static String writeWait(long minutes) {
        return PersonPage.write(
                "Too many attempts",
                Html.tag("p", "There were too many failed log-ins. Try again in " + minutes + " minutes.")
                        .with("role", "alert"));
    }
}
