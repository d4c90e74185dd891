package org.kapfhir.publication;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapfhir.html.Html;
import org.kapfhir.publication.Page.Neighbors;

/** Makes every file that {@code /ig/} serves: pages, the artifacts as JSON, the package, style and icon. */
final class GuideSite {
    /** Shown instead of a page that does not exist. */
    private static final String NOT_FOUND = "not-found.html";

    private static final String SITE_PATH = "/ig/";

    private static final List<String> FIXED_FILES = List.of("style.css", "icon.svg");

    private final Path project;
    private final Path definitions;
    private final Path examples;

    /**
     * Names the sources.
     *
     * @param project the folder of {@code sushi-config.yaml}
     * @param definitions compiled definitions with their {@code package.json}
     * @param examples compiled examples
     */
    GuideSite(Path project, Path definitions, Path examples) {
        this.project = project;
        this.definitions = definitions;
        this.examples = examples;
    }

    /** The files by name; all names are plain, without folders. */
    Map<String, byte[]> files() throws IOException {
        CompiledGuide guide = CompiledGuide.read(FhirContext.forR4Cached(), definitions, examples);
        Markdown markdown = new Markdown();
        Links links = new Links(guide);
        CodeNames names = new CodeNames(guide);
        Values values = new Values(links, names);
        Narrative narrative = new Narrative(links, values);
        ArtifactBodies bodies = new ArtifactBodies(links, names, values, narrative, markdown);

        List<Page> pages = new ArrayList<>();
        Path written = project.resolve("input/pagecontent");
        pages.addAll(new WrittenPages(guide, written, new Fragments(guide), markdown).all());
        pages.addAll(new ArtifactPages(guide, bodies, links, values, markdown).all());

        Map<String, byte[]> files = new TreeMap<>();
        SiteMenu menu = SiteMenu.read(project.resolve("sushi-config.yaml"));
        Frame frame = new Frame(guide.description(), menu, "");
        for (Page page : pages) {
            if (files.put(page.file(), utf8(frame.around(page))) != null) {
                throw new PageBroken("Two pages have the name " + page.file() + ".");
            }
        }
        files.put(NOT_FOUND, utf8(new Frame(guide.description(), menu, SITE_PATH).around(notFound())));
        addData(files, guide, new NarratedJson(narrative, markdown));
        for (String name : FIXED_FILES) {
            files.put(name, fixed(name));
        }
        return files;
    }

    private void addData(Map<String, byte[]> files, CompiledGuide guide, NarratedJson narrated) throws IOException {
        NpmPackage npm = new NpmPackage(Files.readString(definitions.resolve("package.json")));
        for (Artifact artifact : guide.artifacts()) {
            String json = narrated.of(artifact);
            files.put(artifact.name() + ".json", utf8(json));
            npm.add(artifact, json);
        }
        files.put("package.tgz", npm.compressed());
    }

    private static Page notFound() {
        Html text = Html.tag(
                "p",
                Html.text("The guide has no page of this name. Everything in it is listed under "),
                Html.link(SITE_PATH + ArtifactPages.INDEX.file(), ArtifactPages.INDEX.title()),
                Html.text("."));
        return new Page(NOT_FOUND, "Page not found", List.of(), text, Neighbors.none());
    }

    private static byte[] fixed(String name) throws IOException {
        try (InputStream in = GuideSite.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new PageBroken("The generator's own file " + name + " is missing.");
            }
            return in.readAllBytes();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
