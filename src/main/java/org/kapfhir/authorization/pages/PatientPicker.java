package org.kapfhir.authorization.pages;

import java.util.ArrayList;
import java.util.List;
import org.kapfhir.authorization.authorize.ContextChoice;
import org.kapfhir.authorization.launch.PatientDirectory;
import org.kapfhir.authorization.launch.PatientDirectory.Choice;
import org.kapfhir.html.Html;
import org.springframework.security.web.csrf.CsrfToken;

/** Lets somebody who treats patients choose one, by name. */
final class PatientPicker {
    private static final int MOST = 20;

    private final PatientDirectory patients;

    PatientPicker(PatientDirectory patients) {
        this.patients = patients;
    }

    Html search(String state, String name, CsrfToken csrf) {
        return Html.tag(
                        "form",
                        PersonPage.csrf(csrf),
                        PersonPage.hidden("state", state),
                        Html.tag(
                                "p",
                                Html.tag("label", "Find a patient by name").with("for", "name"),
                                Html.tag("input")
                                        .with("id", "name")
                                        .with("name", "name")
                                        .with("type", "search")
                                        .with("value", name)
                                        .with("autocomplete", "off")),
                        PersonPage.button("Find").with("class", "second"))
                .with("method", "post")
                .with("action", "/oauth2/consent")
                .with("role", "search");
    }

    Html choices(String name) {
        List<Choice> found = patients.find(name, MOST);
        List<Html> rows = new ArrayList<>();
        rows.add(Html.tag("legend", "About which patient"));
        if (found.isEmpty()) {
            rows.add(Html.tag("p", "Nobody of that name is known here."));
        }
        int number = 0;
        for (Choice choice : found) {
            number++;
            rows.add(row("patient-" + number, choice));
        }
        if (found.size() == MOST) {
            rows.add(Html.tag("p", "These are the first " + MOST + "; find others by name."));
        }
        return Html.tag("fieldset", rows);
    }

    private static Html row(String id, Choice choice) {
        return Html.tag(
                        "div",
                        Html.tag("input")
                                .with("type", "radio")
                                .with("id", id)
                                .with("name", ContextChoice.PATIENT)
                                .with("value", choice.id())
                                .with("required", "required"),
                        Html.tag("label", choice.name() + ", " + choice.description())
                                .with("for", id))
                .with("class", "box");
    }
}
