package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact;
import org.kapfhir.html.Html;

/** A protocol: one row per criterion or step, with its role, its logic and its source. */
final class PlanBody implements ArtifactBody<PlanDefinition> {
    private static final String ROLE = "/StructureDefinition/kap-action-role";

    private final Links links;
    private final Values values;

    PlanBody(Links links, Values values) {
        this.links = links;
        this.values = values;
    }

    @Override
    public Html of(PlanDefinition plan) {
        List<Html> parts = new ArrayList<>();
        if (plan.hasLibrary()) {
            List<Html> libraries = plan.getLibrary().stream()
                    .map(library -> links.canonical(library.getValue()))
                    .toList();
            parts.add(Html.tag(
                    "p", Html.text("Decision logic: "), Html.joined(Html.text(", "), libraries), Html.text(".")));
        }
        Table table = Table.with("Action", "Role", "Applies when", "Source");
        plan.getAction().forEach(action -> add(table, action, 0));
        parts.add(Html.tag("h2", "Actions"));
        parts.add(table.html());
        return Html.all(parts);
    }

    private void add(Table table, PlanDefinitionActionComponent action, int depth) {
        List<Html> name = new ArrayList<>();
        name.add(Html.text("\u2003".repeat(depth) + title(action)));
        for (CodeableConcept code : action.getCode()) {
            code.getCoding().forEach(coding -> name.add(Html.tag("code", coding.getCode())));
        }
        if (action.hasDescription()) {
            name.add(Html.text(action.getDescription()));
        }
        if (action.hasDefinitionCanonicalType()) {
            name.add(links.canonical(action.getDefinitionCanonicalType().getValue()));
        }
        List<Html> conditions = action.getCondition().stream()
                .map(condition ->
                        (Html) Html.tag("code", condition.getExpression().getExpression()))
                .toList();
        List<Html> sources =
                action.getDocumentation().stream().map(PlanBody::source).toList();
        table.row(
                Html.joined(Html.tag("br"), name),
                Html.text(role(action)),
                Html.joined(Html.tag("br"), conditions),
                Html.joined(Html.tag("br"), sources));
        action.getAction().forEach(child -> add(table, child, depth + 1));
    }

    private String title(PlanDefinitionActionComponent action) {
        if (action.hasTitle()) {
            return action.getTitle();
        }
        Coding code = action.getCodeFirstRep().getCodingFirstRep();
        String display = values.display(code);
        return display.isEmpty() ? "Step" : display;
    }

    private static String role(PlanDefinitionActionComponent action) {
        return action.getExtension().stream()
                .filter(extension -> extension.getUrl().endsWith(ROLE))
                .map(Extension::getValue)
                .map(value ->
                        value instanceof Expression logic ? "as " + logic.getExpression() : value.primitiveValue())
                .findFirst()
                .orElse("");
    }

    private static Html source(RelatedArtifact source) {
        String kind = source.hasLabel() ? " (" + source.getLabel() + ")" : "";
        String text = source.hasCitation() ? source.getCitation() : source.getDisplay();
        return Html.text((text == null ? "" : text) + kind);
    }
}
