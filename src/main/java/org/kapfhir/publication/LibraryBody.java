package org.kapfhir.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.kapfhir.html.Html;

/** A library: what it builds on, and its CQL to read. */
final class LibraryBody implements ArtifactBody<Library> {
    private static final String CQL = "text/cql";

    private final Links links;

    LibraryBody(Links links) {
        this.links = links;
    }

    @Override
    public Html of(Library library) {
        List<Html> parts = new ArrayList<>();
        List<Html> uses = library.getRelatedArtifact().stream()
                .filter(related -> related.hasResource())
                .map(related -> (Html) Html.tag("li", links.canonical(related.getResource())))
                .toList();
        if (!uses.isEmpty()) {
            parts.add(Html.tag("h2", "Builds on"));
            parts.add(Html.tag("ul", uses));
        }
        for (Attachment content : library.getContent()) {
            if (CQL.equals(content.getContentType()) && content.hasData()) {
                String source = new String(content.getData(), StandardCharsets.UTF_8);
                parts.add(Html.tag("h2", "Source"));
                parts.add(Html.tag("pre", Html.tag("code", source)).with("tabindex", "0"));
            }
        }
        return Html.all(parts);
    }
}
