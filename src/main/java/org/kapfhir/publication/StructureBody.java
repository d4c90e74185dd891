package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;
import org.kapfhir.html.Html;

/** A profile or an extension: what it changes, its rules in words, and all elements. */
final class StructureBody implements ArtifactBody<StructureDefinition> {
    private final Links links;
    private final ElementCells cells;

    StructureBody(Links links, ElementCells cells) {
        this.links = links;
        this.cells = cells;
    }

    @Override
    public Html of(StructureDefinition structure) {
        Map<String, ElementDefinition> changes = new HashMap<>();
        structure.getDifferential().getElement().forEach(element -> changes.put(element.getId(), element));
        List<ElementDefinition> all = structure.getSnapshot().getElement();
        List<ElementDefinition> changed = all.stream()
                .filter(element -> changes.containsKey(element.getId()))
                .toList();
        List<Html> parts = new ArrayList<>();
        parts.add(
                Html.tag("p", Html.text("Based on "), links.canonical(structure.getBaseDefinition()), Html.text(".")));
        context(structure).ifPresent(parts::add);
        parts.add(Html.tag("h2", "What it asks for").with("id", "differential"));
        parts.add(elements(changed, changes));
        Html rules = rules(all);
        if (!rules.isEmpty()) {
            parts.add(Html.tag("h2", "Rules").with("id", "rules"));
            parts.add(rules);
        }
        parts.add(Html.tag("h2", "All elements").with("id", "snapshot"));
        parts.add(Html.tag(
                "details",
                Html.tag("summary", "Show all " + all.size() + " elements, inherited ones included"),
                elements(all, changes)));
        return Html.all(parts);
    }

    private static Optional<Html> context(StructureDefinition structure) {
        if (!structure.hasContext()) {
            return Optional.empty();
        }
        List<Html> places = structure.getContext().stream()
                .map(context -> (Html) Html.tag("code", context.getExpression()))
                .toList();
        return Optional.of(Html.tag("p", Html.text("Used on "), Html.joined(Html.text(", "), places), Html.text(".")));
    }

    private Html elements(List<ElementDefinition> elements, Map<String, ElementDefinition> changes) {
        Table table = Table.with("Element", "Must support", "Card.", "Type", "Meaning");
        for (ElementDefinition element : elements) {
            table.row(
                    ElementCells.name(element),
                    Html.text(element.getMustSupport() ? "yes" : ""),
                    Html.text(element.getMin() + ".." + element.getMax()),
                    cells.types(element),
                    cells.meaning(element, why(changes.get(element.getId()))));
        }
        return table.html();
    }

    /** The comment that this guide gives the element; the one inherited from the specification is left to it. */
    private static String why(@Nullable ElementDefinition change) {
        return change != null && change.hasComment() ? change.getComment() : "";
    }

    private static Html rules(List<ElementDefinition> elements) {
        Set<String> seen = new HashSet<>();
        Table table = Table.with("Rule", "On", "Severity", "In words", "FHIRPath");
        for (ElementDefinition element : elements) {
            for (ElementDefinitionConstraintComponent rule : element.getConstraint()) {
                if (ElementCells.isOwn(rule) && seen.add(rule.getKey())) {
                    table.row(
                            rule.getKey(),
                            Html.text(rule.getKey()),
                            ElementCells.name(element),
                            Html.text(rule.getSeverity().toCode()),
                            Html.text(rule.getHuman()),
                            Html.tag("code", rule.getExpression()));
                }
            }
        }
        return table.html();
    }
}
