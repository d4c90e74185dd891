package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptPropertyComponent;
import org.hl7.fhir.r4.model.CodeSystem.PropertyComponent;
import org.kapfhir.html.Html;

/** A code system: every code with its meaning; a code can be linked to as {@code #<id of the code system>-<code>}. */
final class CodeSystemBody implements ArtifactBody<CodeSystem> {
    private final Values values;
    private final Markdown markdown;

    CodeSystemBody(Values values, Markdown markdown) {
        this.values = values;
        this.markdown = markdown;
    }

    @Override
    public Html of(CodeSystem codes) {
        List<String> columns = new ArrayList<>(List.of("Code", "Display", "Definition"));
        codes.getProperty().forEach(property -> columns.add(Narrative.label(property.getCode())));
        Table table = Table.with(columns.toArray(String[]::new));
        codes.getConcept().forEach(concept -> add(table, codes, concept, 0));
        return Html.all(Html.tag("h2", "Codes"), table.html());
    }

    private void add(Table table, CodeSystem codes, ConceptDefinitionComponent concept, int depth) {
        List<Html> cells = new ArrayList<>();
        cells.add(Html.all(Html.text("\u2003".repeat(depth)), Html.tag("code", concept.getCode())));
        cells.add(Html.text(concept.hasDisplay() ? concept.getDisplay() : ""));
        cells.add(concept.hasDefinition() ? markdown.description(concept.getDefinition()) : Html.none());
        codes.getProperty().forEach(property -> cells.add(property(concept, property)));
        table.row(codes.getIdPart() + "-" + concept.getCode(), cells.toArray(Html[]::new));
        concept.getConcept().forEach(child -> add(table, codes, child, depth + 1));
    }

    private Html property(ConceptDefinitionComponent concept, PropertyComponent property) {
        return Html.joined(
                Html.text(", "),
                concept.getProperty().stream()
                        .filter(value -> property.getCode().equals(value.getCode()))
                        .map(ConceptPropertyComponent::getValue)
                        .map(values::inline)
                        .toList());
    }
}
