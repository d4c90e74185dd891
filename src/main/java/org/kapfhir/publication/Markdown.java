package org.kapfhir.publication;

import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.kapfhir.html.Html;

/**
 * Markdown with tables. HTML in it is shown as text, and a link that is no web address loses its target, because
 * descriptions of artifacts pass through here too.
 */
final class Markdown {
    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(TABLES).build();
    private final HtmlRenderer descriptions = renderer(TABLES);
    private final HtmlRenderer pages = renderer(List.of(TablesExtension.create(), HeadingAnchorExtension.create()));

    /**
     * Renders a page. A page starts with headings of the third level, because the publisher puts two above them; here one
     * stands above, so each moves up by one.
     */
    Html page(String markdown) {
        Node document = parser.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.max(2, heading.getLevel() - 1));
            }
        });
        return Html.markup(scrollable(pages.render(document)));
    }

    /** Renders a description of an artifact; its headings, if any, get no anchors. */
    Html description(String markdown) {
        return Html.markup(scrollable(descriptions.render(parser.parse(markdown))));
    }

    private static HtmlRenderer renderer(List<Extension> extensions) {
        return HtmlRenderer.builder()
                .extensions(extensions)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> new ColumnHeaders())
                .build();
    }

    /** Wide tables and lines scroll by themselves, by keyboard too; nothing else can write these tags, as HTML is escaped. */
    private static String scrollable(String html) {
        return html.replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<pre>", "<pre tabindex=\"0\">");
    }

    /** Says to assistive technology that a header cell heads its column. */
    private static final class ColumnHeaders implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
            if (node instanceof TableCell cell && cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
    }
}
