package org.kapfhir.authorization.pages;

import org.jspecify.annotations.Nullable;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.html.Html;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page. It says that a log-in failed, and never why. */
@Controller
@EmbeddedServer
class LoginController {

    @GetMapping("/login")
    ResponseEntity<String> login(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            CsrfToken csrf) {
        Html message = Html.none();
        if (error != null) {
            message = Html.tag("p", "That user name and password do not belong together. Try again.")
                    .with("class", "alert")
                    .with("role", "alert");
        } else if (logout != null) {
            message = Html.tag("p", "You are logged out.").with("role", "status");
        }
        return PersonPage.answer(HttpStatus.OK, "Log in", message, form(csrf));
    }

    private static Html form(CsrfToken csrf) {
        return Html.tag(
                        "form",
                        PersonPage.csrf(csrf),
                        field("username", "User name", "text", "username"),
                        field("password", "Password", "password", "current-password"),
                        PersonPage.button("Log in"))
                .with("method", "post")
                .with("action", "/login");
    }

    private static Html field(String name, String label, String type, String autocomplete) {
        return Html.tag(
                "p",
                Html.tag("label", label).with("for", name),
                Html.tag("input")
                        .with("id", name)
                        .with("name", name)
                        .with("type", type)
                        .with("autocomplete", autocomplete)
                        .with("autocapitalize", "none")
                        .with("required", "required"));
    }
}
