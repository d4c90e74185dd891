package org.kapfhir.authorization.pages;

import java.nio.charset.StandardCharsets;
import org.kapfhir.html.Html;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;

/** The frame of all pages that people see here. */
final class PersonPage {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private PersonPage() {}

    static ResponseEntity<String> answer(HttpStatus status, String title, Html... content) {
        return ResponseEntity.status(status).contentType(HTML).body(write(title, content));
    }

    static String write(String title, Html... content) {
        return "<!doctype html>"
                + Html.tag(
                                "html",
                                Html.tag(
                                        "head",
                                        Html.tag("meta").with("charset", "utf-8"),
                                        Html.tag("meta")
                                                .with("name", "viewport")
                                                .with("content", "width=device-width, initial-scale=1"),
                                        Html.tag("title", title + " · KapFHIR"),
                                        Html.tag("link")
                                                .with("rel", "stylesheet")
                                                .with("href", "/smart/pages.css")),
                                Html.tag(
                                        "body",
                                        Html.tag(
                                                "header",
                                                Html.link("/", "KapFHIR").with("class", "site")),
                                        Html.tag("main", Html.tag("h1", title), Html.all(content))))
                        .with("lang", "en")
                        .write();
    }

    static Html hidden(String name, String value) {
        return Html.tag("input").with("type", "hidden").with("name", name).with("value", value);
    }

    static Html csrf(CsrfToken token) {
        return hidden(token.getParameterName(), token.getToken());
    }

    static Html.Element button(String text) {
        return Html.tag("button", text).with("type", "submit");
    }
}
