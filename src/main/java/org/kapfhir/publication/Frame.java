package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.kapfhir.html.Html;
import org.kapfhir.publication.Page.Step;

/** What stands around the content of every page: heading, trail, menu, neighbors, and what the guide is not for. */
final class Frame {
    private final ImplementationGuide guide;
    private final SiteMenu menu;
    private final String root;

    /**
     * Prepares the frame.
     *
     * @param root what comes before the names of files: nothing for a page that stands beside them, the path of the site
     *     for one that is shown under any address
     */
    Frame(ImplementationGuide guide, SiteMenu menu, String root) {
        this.guide = guide;
        this.menu = menu;
        this.root = root;
    }

    String around(Page page) {
        Html head = Html.tag(
                "head",
                Html.tag("meta").with("charset", "utf-8"),
                Html.tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                Html.tag("title", page.title() + " - " + guide.getName() + " " + guide.getVersion()),
                Html.tag("link").with("rel", "stylesheet").with("href", root + "style.css"),
                Html.tag("link").with("rel", "icon").with("href", root + "icon.svg"));
        Html body = Html.tag(
                "body",
                Html.link("#content", "Skip to content").with("class", "skip"),
                header(),
                Html.tag(
                                "div",
                                Html.tag(
                                                "main",
                                                trail(page),
                                                Html.tag("h1", page.title()),
                                                page.content(),
                                                neighbors(page))
                                        .with("id", "content"),
                                navigation(page))
                        .with("class", "columns"),
                footer());
        return "<!DOCTYPE html>\n"
                + Html.tag("html", head, body).with("lang", "en").write() + "\n";
    }

    private Html header() {
        return Html.tag(
                "header",
                Html.link(root + "index.html", guide.getTitle()).with("class", "site"),
                Html.tag(
                        "span",
                        "Version " + guide.getVersion() + ", "
                                + guide.getStatus().toCode()),
                Html.link("#menu", "Menu").with("class", "to-menu"));
    }

    private Html trail(Page page) {
        if (page.trail().isEmpty()) {
            return Html.none();
        }
        List<Html> steps = new ArrayList<>();
        page.trail().forEach(step -> steps.add(Html.tag("li", Html.link(root + step.file(), step.title()))));
        steps.add(Html.tag("li", page.title()).with("aria-current", "page"));
        return Html.tag("nav", Html.tag("ol", steps))
                .with("aria-label", "Breadcrumb")
                .with("class", "trail");
    }

    private Html navigation(Page page) {
        List<Html> entries = new ArrayList<>();
        for (SiteMenu.Group group : menu.groups()) {
            List<Html> links = group.entries().stream()
                    .map(entry -> (Html) Html.tag("li", entry(page, entry)))
                    .toList();
            if (group.name().isEmpty()) {
                entries.addAll(links);
            } else {
                entries.add(Html.tag("li", Html.tag("span", group.name()), Html.tag("ul", links)));
            }
        }
        return Html.tag("nav", Html.tag("ul", entries))
                .with("aria-label", "Guide")
                .with("id", "menu");
    }

    private Html entry(Page page, Step entry) {
        Html.Element link = Html.link(root + entry.file(), entry.title());
        return entry.file().equals(page.file()) ? link.with("aria-current", "page") : link;
    }

    private static Html neighbors(Page page) {
        List<Html> links = new ArrayList<>();
        neighbor(page.neighbors().previous(), "Previous: ", "prev").ifPresent(links::add);
        neighbor(page.neighbors().next(), "Next: ", "next").ifPresent(links::add);
        return links.isEmpty()
                ? Html.none()
                : Html.tag("nav", links).with("aria-label", "Neighboring pages").with("class", "neighbors");
    }

    private static Optional<Html> neighbor(Optional<Step> step, String before, String relation) {
        return step.map(
                target -> Html.link(target.file(), before + target.title()).with("rel", relation));
    }

    private Html footer() {
        return Html.tag(
                "footer",
                Html.tag(
                        "p",
                        "Draft, for trial use; not medical advice. A clinician decides. License: "
                                + guide.getLicense().toCode() + "."),
                Html.tag(
                        "p",
                        Html.text("Package "),
                        Html.link(root + "package.tgz", guide.getPackageId() + "#" + guide.getVersion()),
                        Html.text(", FHIR R4 (4.0.1), " + guide.getDateElement().getValueAsString() + ".")));
    }
}
