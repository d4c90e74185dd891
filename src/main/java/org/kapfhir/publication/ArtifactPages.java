package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.kapfhir.html.Html;
import org.kapfhir.publication.Page.Neighbors;
import org.kapfhir.publication.Page.Step;

/** The index of all artifacts, and a page for each. */
final class ArtifactPages {
    static final Step INDEX = new Step("artifacts.html", "Artifacts");

    private final CompiledGuide guide;
    private final ArtifactBodies bodies;
    private final Mentions mentions;
    private final Markdown markdown;
    private final Links links;
    private final Values values;

    ArtifactPages(CompiledGuide guide, ArtifactBodies bodies, Links links, Values values, Markdown markdown) {
        this.guide = guide;
        this.bodies = bodies;
        this.links = links;
        this.values = values;
        this.markdown = markdown;
        this.mentions = new Mentions(guide);
    }

    List<Page> all() {
        List<Page> pages = new ArrayList<>();
        pages.add(index());
        for (ArtifactKind kind : ArtifactKind.values()) {
            List<Artifact> artifacts = guide.artifacts(kind);
            List<Step> row = artifacts.stream()
                    .map(artifact -> new Step(artifact.page(), artifact.title()))
                    .toList();
            for (int i = 0; i < artifacts.size(); i++) {
                pages.add(page(artifacts.get(i), Neighbors.in(row, i)));
            }
        }
        return pages;
    }

    private Page index() {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag(
                "p",
                Html.text("Everything in this guide as one FHIR package: "),
                Html.link("package.tgz", "package.tgz"),
                Html.text(". Each page below has its artifact as JSON too.")));
        List<Html> contents = new ArrayList<>();
        for (ArtifactKind kind : ArtifactKind.values()) {
            int size = guide.artifacts(kind).size();
            if (size > 0) {
                contents.add(
                        Html.tag("li", Html.link("#" + kind.anchor(), kind.heading()), Html.text(" (" + size + ")")));
            }
        }
        parts.add(Html.tag("ul", contents).with("class", "contents"));
        for (ArtifactKind kind : ArtifactKind.values()) {
            Table table = Table.with("Name", kind == ArtifactKind.EXAMPLE ? "Type" : "Id", "What it is");
            for (Artifact artifact : guide.artifacts(kind)) {
                table.row(
                        Html.link(artifact.page(), artifact.title()),
                        Html.text(
                                kind == ArtifactKind.EXAMPLE
                                        ? artifact.resource().fhirType()
                                        : artifact.resource().getIdPart()),
                        markdown.description(artifact.description()));
            }
            if (!table.isEmpty()) {
                parts.add(Html.tag("h2", kind.heading()).with("id", kind.anchor()));
                parts.add(table.html());
            }
        }
        return new Page(INDEX.file(), INDEX.title(), List.of(), Html.all(parts), Neighbors.none());
    }

    private Page page(Artifact artifact, Neighbors neighbors) {
        List<Html> parts = new ArrayList<>();
        parts.add(markdown.description(artifact.description()));
        parts.add(facts(artifact));
        if (artifact.isExample()) {
            parts.add(Html.tag("h2", "Content"));
        }
        parts.add(bodies.of(artifact));
        List<Artifact> mentioning = mentions.of(artifact);
        if (!mentioning.isEmpty()) {
            parts.add(Html.tag("h2", "Used by").with("id", "used-by"));
            parts.add(Html.tag(
                    "ul",
                    mentioning.stream()
                            .map(other -> Html.tag(
                                    "li",
                                    Html.link(other.page(), other.title()),
                                    Html.text(" (" + other.resource().fhirType() + ")")))
                            .toList()));
        }
        if (artifact.isExample()) {
            parts.add(Html.tag("h2", "JSON").with("id", "json"));
            parts.add(Html.tag("pre", Html.tag("code", artifact.json())).with("tabindex", "0"));
        }
        Step section = new Step(
                INDEX.file() + "#" + artifact.kind().anchor(), artifact.kind().heading());
        return new Page(artifact.page(), artifact.title(), List.of(INDEX, section), Html.all(parts), neighbors);
    }

    private Html facts(Artifact artifact) {
        List<Html> facts = new ArrayList<>();
        if (artifact.resource() instanceof MetadataResource definition && !artifact.isExample()) {
            fact(facts, "Canonical", Html.tag("code", definition.getUrl()));
            fact(
                    facts,
                    "Version",
                    Html.text(definition.getVersion() + ", "
                            + definition.getStatus().toCode()));
        } else {
            fact(facts, "Type", links.type(artifact.resource().fhirType()));
            List<Html> profiles = artifact.resource().getMeta().getProfile().stream()
                    .map(CanonicalType::getValue)
                    .map(links::canonical)
                    .toList();
            if (!profiles.isEmpty()) {
                fact(facts, "Profile", Html.joined(Html.text(", "), profiles));
            }
            List<Html> labels = artifact.resource().getMeta().getSecurity().stream()
                    .map(values::coding)
                    .toList();
            if (!labels.isEmpty()) {
                fact(facts, "Labels", Html.joined(Html.text(", "), labels));
            }
        }
        fact(facts, "Data", Html.link(artifact.name() + ".json", "JSON"));
        return Html.tag("dl", facts).with("class", "facts");
    }

    private static void fact(List<Html> facts, String name, Html value) {
        facts.add(Html.tag("div", Html.tag("dt", name), Html.tag("dd", value)));
    }
}
