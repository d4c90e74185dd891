package org.kapfhir.authorization.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kapfhir.authorization.scopes.NarrowerScopes;
import org.kapfhir.authorization.scopes.ScopeWords;
import org.kapfhir.html.Html;

/** A box for each scope, and unticked boxes for narrower ones that can be given in its place. */
final class ScopeBoxes {
    private ScopeBoxes() {}

    static Html write(Collection<String> scopes) {
        List<Html> rows = new ArrayList<>();
        rows.add(Html.tag("legend", "What it may do"));
        int number = 0;
        for (String scope : scopes) {
            number++;
            rows.add(row("scope-" + number, scope));
        }
        return Html.tag("fieldset", rows);
    }

    private static Html row(String id, String scope) {
        List<String> narrower = NarrowerScopes.of(scope);
        Html whole = box(id, scope, true);
        if (narrower.isEmpty()) {
            return whole;
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("summary", "Only a part of this"));
        parts.add(Html.tag("p", "Take the box above off and choose here."));
        int number = 0;
        for (String part : narrower) {
            number++;
            parts.add(box(id + "-" + number, part, false));
        }
        return Html.all(whole, Html.tag("details", parts));
    }

    private static Html box(String id, String scope, boolean ticked) {
        Html.Element input = Html.tag("input")
                .with("type", "checkbox")
                .with("id", id)
                .with("name", "scope")
                .with("value", scope);
        return Html.tag(
                        "div",
                        ticked ? input.with("checked", "checked") : input,
                        Html.tag("label", Html.text(ScopeWords.of(scope) + " "), Html.tag("code", scope))
                                .with("for", id))
                .with("class", "box");
    }
}
