package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptReferenceComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.kapfhir.html.Html;

/** A value set: its codes, a table for each code system that it draws on. */
final class ValueSetBody implements ArtifactBody<ValueSet> {
    private final Links links;
    private final CodeNames names;

    ValueSetBody(Links links, CodeNames names) {
        this.links = links;
        this.names = names;
    }

    @Override
    public Html of(ValueSet valueSet) {
        List<Html> parts = new ArrayList<>();
        valueSet.getCompose().getInclude().forEach(set -> parts.add(section("Codes of ", "All codes of ", set)));
        valueSet.getCompose().getExclude().forEach(set -> parts.add(section("Not ", "No codes of ", set)));
        return Html.all(parts);
    }

    private Html section(String enumerated, String whole, ConceptSetComponent set) {
        List<Html> parts = new ArrayList<>();
        boolean all = set.getConcept().isEmpty();
        if (set.hasSystem()) {
            parts.add(Html.tag("h2", Html.text(all ? whole : enumerated), links.system(set.getSystem())));
        } else {
            parts.add(Html.tag("h2", "Other value sets"));
        }
        set.getFilter().forEach(filter -> parts.add(Html.tag("p", filter(filter))));
        if (set.hasValueSet()) {
            parts.add(Html.tag(
                    "ul",
                    set.getValueSet().stream()
                            .map(other -> Html.tag("li", Html.text("Codes in "), links.canonical(other.getValue())))
                            .toList()));
        }
        Table table = Table.with("Code", "Display");
        for (ConceptReferenceComponent concept : set.getConcept()) {
            String display = concept.hasDisplay()
                    ? concept.getDisplay()
                    : names.display(set.getSystem(), concept.getCode()).orElse("");
            table.row(Html.tag("code", concept.getCode()), Html.text(display));
        }
        parts.add(table.html());
        return Html.all(parts);
    }

    private static String filter(ConceptSetFilterComponent filter) {
        return "Where " + filter.getProperty() + " " + filter.getOp().toCode() + " " + filter.getValue() + ".";
    }
}
