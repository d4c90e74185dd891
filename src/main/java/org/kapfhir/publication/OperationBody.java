package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.OperationDefinition.OperationDefinitionParameterComponent;
import org.hl7.fhir.r4.model.OperationDefinition.OperationParameterUse;
import org.kapfhir.html.Html;

/** An operation: how it is called, and every parameter in and out. */
final class OperationBody implements ArtifactBody<OperationDefinition> {
    private final Links links;
    private final Markdown markdown;

    OperationBody(Links links, Markdown markdown) {
        this.links = links;
        this.markdown = markdown;
    }

    @Override
    public Html of(OperationDefinition operation) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("h2", "Call forms"));
        parts.add(Html.tag("ul", calls(operation)));
        if (operation.hasComment()) {
            parts.add(markdown.description(operation.getComment()));
        }
        for (OperationParameterUse use : OperationParameterUse.values()) {
            Table table = Table.with("Name", "Card.", "Type", "Meaning");
            operation.getParameter().stream()
                    .filter(parameter -> parameter.getUse() == use)
                    .forEach(parameter -> add(table, "", parameter));
            if (!table.isEmpty()) {
                parts.add(Html.tag("h2", use == OperationParameterUse.IN ? "Parameters in" : "Parameters out"));
                parts.add(table.html());
            }
        }
        return Html.all(parts);
    }

    private static List<Html> calls(OperationDefinition operation) {
        List<Html> calls = new ArrayList<>();
        String name = "$" + operation.getCode();
        String verb = operation.getAffectsState() ? "POST " : "GET or POST ";
        if (operation.getSystem()) {
            calls.add(call(verb + "[base]/" + name));
        }
        operation.getResource().forEach(type -> {
            if (operation.getType()) {
                calls.add(call(verb + "[base]/" + type.getValue() + "/" + name));
            }
            if (operation.getInstance()) {
                calls.add(call(verb + "[base]/" + type.getValue() + "/[id]/" + name));
            }
        });
        return calls;
    }

    private static Html call(String call) {
        return Html.tag("li", Html.tag("code", call));
    }

    private void add(Table table, String parent, OperationDefinitionParameterComponent parameter) {
        String name = parent + parameter.getName();
        Html type = parameter.hasType() ? links.type(parameter.getType()) : Html.text("parts");
        List<Html> narrower = parameter.getTargetProfile().stream()
                .map(target -> links.canonical(target.getValue()))
                .toList();
        List<Html> meaning = new ArrayList<>();
        if (parameter.hasDocumentation()) {
            meaning.add(markdown.description(parameter.getDocumentation()));
        }
        if (parameter.getBinding().hasValueSet()) {
            meaning.add(Html.tag(
                    "p",
                    Html.text("Codes from "),
                    links.canonical(parameter.getBinding().getValueSet()),
                    Html.text(".")));
        }
        table.row(
                Html.tag("code", name),
                Html.text(parameter.getMin() + ".." + parameter.getMax()),
                narrower.isEmpty() ? type : Html.all(type, Html.text(" "), Html.joined(Html.text(" | "), narrower)),
                Html.all(meaning));
        parameter.getPart().forEach(part -> add(table, name + ".", part));
    }
}
