package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.kapfhir.html.Html;

/** A capability statement: per resource type the profiles, interactions, search parameters and operations. */
final class CapabilityBody implements ArtifactBody<CapabilityStatement> {
    private final Links links;

    CapabilityBody(Links links) {
        this.links = links;
    }

    @Override
    public Html of(CapabilityStatement statement) {
        return Html.all(statement.getRest().stream().map(this::rest).toList());
    }

    private Html rest(CapabilityStatementRestComponent rest) {
        Table table = Table.with("Resource", "Profiles", "Interactions", "Search parameters", "Operations");
        for (CapabilityStatementRestResourceComponent resource : rest.getResource()) {
            List<Html> profiles = new ArrayList<>();
            if (resource.hasProfile()) {
                profiles.add(links.canonical(resource.getProfile()));
            }
            resource.getSupportedProfile().forEach(profile -> profiles.add(links.canonical(profile.getValue())));
            table.row(
                    links.type(resource.getType()),
                    Html.joined(Html.tag("br"), profiles),
                    codes(resource.getInteraction().stream()
                            .map(interaction -> interaction.getCode().toCode())
                            .toList()),
                    codes(resource.getSearchParam().stream()
                            .map(parameter -> parameter.getName())
                            .toList()),
                    operations(resource.getOperation()));
        }
        return Html.all(
                Html.tag("h2", "As a " + rest.getMode().toCode()),
                rest.hasDocumentation() ? Html.tag("p", rest.getDocumentation()) : Html.none(),
                table.html(),
                rest.hasOperation()
                        ? Html.tag("p", Html.text("Operations of the whole system: "), operations(rest.getOperation()))
                        : Html.none());
    }

    private static Html codes(List<String> codes) {
        return Html.joined(
                Html.text(", "),
                codes.stream().map(code -> Html.tag("code", code)).toList());
    }

    private Html operations(List<CapabilityStatementRestResourceOperationComponent> operations) {
        return Html.joined(
                Html.tag("br"),
                operations.stream()
                        .map(operation -> links.canonical(operation.getDefinition()))
                        .toList());
    }
}
