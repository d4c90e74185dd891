package org.kapfhir.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A piece of a page. Text is escaped when it is written, so that no text of an artifact can become markup. What is written
 * is well-formed XML too, as the narrative of a resource must be.
 */
public sealed interface Html {

    void writeTo(StringBuilder out);

    static Html text(String text) {
        return new Text(text);
    }

    /** Markup that is known to be safe: what the Markdown renderer made. */
    static Html markup(String markup) {
        return new Markup(markup);
    }

    static Html none() {
        return new Sequence(List.of());
    }

    static Html all(Collection<? extends Html> parts) {
        return new Sequence(List.copyOf(parts));
    }

    static Html all(Html... parts) {
        return new Sequence(List.of(parts));
    }

    static Element tag(String name, Html... children) {
        return new Element(name, Map.of(), List.of(children));
    }

    static Element tag(String name, String text) {
        return tag(name, text(text));
    }

    static Element tag(String name, Collection<? extends Html> children) {
        return new Element(name, Map.of(), List.copyOf(children));
    }

    static Element link(String target, String text) {
        return tag("a", text).with("href", target);
    }

    static Html joined(Html separator, Collection<? extends Html> parts) {
        List<Html> joined = new ArrayList<>();
        for (Html part : parts) {
            if (!joined.isEmpty()) {
                joined.add(separator);
            }
            joined.add(part);
        }
        return all(joined);
    }

    default String write() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }

    /** Whether it would write anything at all. */
    default boolean isEmpty() {
        return write().isEmpty();
    }

    record Text(String text) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            escape(text, out);
        }
    }

    record Markup(String markup) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            out.append(markup);
        }
    }

    record Sequence(List<Html> parts) implements Html {
        @Override
        public void writeTo(StringBuilder out) {
            parts.forEach(part -> part.writeTo(out));
        }
    }

    record Element(String name, Map<String, String> attributes, List<Html> children) implements Html {
        private static final Set<String> VOID = Set.of("br", "hr", "link", "meta", "img", "input", "wbr");

        /** The same element with one more attribute. */
        public Element with(String attribute, String value) {
            Map<String, String> more = new TreeMap<>(attributes);
            more.put(attribute, value);
            return new Element(name, more, children);
        }

        @Override
        public void writeTo(StringBuilder out) {
            out.append('<').append(name);
            attributes.forEach((attribute, value) -> {
                out.append(' ').append(attribute).append("=\"");
                escape(value, out);
                out.append('"');
            });
            if (VOID.contains(name)) {
                out.append("/>");
                return;
            }
            out.append('>');
            children.forEach(child -> child.writeTo(out));
            out.append("</").append(name).append('>');
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
