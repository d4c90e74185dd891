package org.kapfhir.intake;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.jspecify.annotations.Nullable;

/** Narrative is for reading: the elements that FHIR lists for it, and nothing that runs or reaches out by itself. */
final class NarrativeSafety {
    /** FHIR R4, Narrative, rule txt-1: the elements of HTML 4 that format text, links, images and tables. */
    private static final Set<String> ELEMENTS = Set.of(
            "a",
            "abbr",
            "acronym",
            "address",
            "area",
            "b",
            "bdo",
            "big",
            "blockquote",
            "br",
            "caption",
            "cite",
            "code",
            "col",
            "colgroup",
            "dd",
            "dfn",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "kbd",
            "li",
            "map",
            "ol",
            "p",
            "pre",
            "q",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "tt",
            "ul",
            "var");

    private static final Pattern HARMLESS_LINK =
            Pattern.compile("(https?:|mailto:|#|[./]|[A-Za-z0-9_-]+([/.?#]|$)).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HARMLESS_IMAGE =
            Pattern.compile("(#|data:image/(png|jpeg|gif);base64,|[A-Za-z0-9_./-]*$).*", Pattern.CASE_INSENSITIVE);

    private NarrativeSafety() {}

    static void check(@Nullable XhtmlNode node, String path) {
        if (node == null) {
            return;
        }
        if (node.getNodeType() == NodeType.Element && !isHarmless(node)) {
            throw new ResourceUnsound(
                    path,
                    "The narrative holds an element or attribute that FHIR does not allow: "
                            + "leave out scripts, forms, frames, event handlers and links that run something");
        }
        if (node.hasChildren()) {
            node.getChildNodes().forEach(child -> check(child, path));
        }
    }

    private static boolean isHarmless(XhtmlNode node) {
        return ELEMENTS.contains(node.getName().toLowerCase(Locale.ROOT))
                && node.getAttributes().entrySet().stream().allMatch(NarrativeSafety::isHarmless);
    }

    private static boolean isHarmless(Map.Entry<String, String> attribute) {
        String value = attribute.getValue() == null ? "" : attribute.getValue().strip();
        return switch (attribute.getKey().toLowerCase(Locale.ROOT)) {
            case "href" -> HARMLESS_LINK.matcher(value).matches();
            case "src" -> HARMLESS_IMAGE.matcher(value).matches();
            default -> !attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on");
        };
    }
}
