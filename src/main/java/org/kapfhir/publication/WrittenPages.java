package org.kapfhir.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionPageComponent;
import org.kapfhir.publication.Page.Neighbors;
import org.kapfhir.publication.Page.Step;

/** The pages that people wrote: Markdown, in the order in which the guide lists them. */
final class WrittenPages {
    private final CompiledGuide guide;
    private final Path folder;
    private final Fragments fragments;
    private final Markdown markdown;

    WrittenPages(CompiledGuide guide, Path folder, Fragments fragments, Markdown markdown) {
        this.guide = guide;
        this.folder = folder;
        this.fragments = fragments;
        this.markdown = markdown;
    }

    /**
     * Renders them.
     *
     * @throws PageBroken if a listed page has no file or cannot be rendered
     */
    List<Page> all() throws IOException {
        List<Step> row = guide.description().getDefinition().getPage().getPage().stream()
                .map(WrittenPages::step)
                .toList();
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Step step = row.get(i);
            Path source = folder.resolve(step.file().replaceFirst("\\.html$", ".md"));
            if (!Files.exists(source)) {
                throw new PageBroken("sushi-config.yaml lists the page " + step.file() + ", but there is no "
                        + source.getFileName() + ".");
            }
            String text = fragments.fill(source.getFileName().toString(), Files.readString(source));
            pages.add(new Page(step.file(), step.title(), List.of(), markdown.page(text), Neighbors.in(row, i)));
        }
        return pages;
    }

    private static Step step(ImplementationGuideDefinitionPageComponent page) {
        return new Step(page.getNameUrlType().getValue(), page.getTitle());
    }
}
