package org.kapfhir.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.kapfhir.html.Html;

/**
 * Says what a resource holds as nested lists: every element that has a value, in FHIR's order. The same text is the
 * narrative of the published resource and the content of its page.
 */
final class Narrative {
    /** Elements that say how a resource is kept or that stand elsewhere on the page. */
    private static final Set<String> LEFT_OUT = Set.of("id", "text", "meta", "implicitRules", "language");

    private final Links links;
    private final Values values;

    Narrative(Links links, Values values) {
        this.links = links;
        this.values = values;
    }

    /** The elements of a resource, or of a part of one, as a list. */
    Html of(Base resource) {
        return list(resource);
    }

    private Html list(Base base) {
        List<Html> entries = new ArrayList<>();
        for (Property property : base.children()) {
            if (!LEFT_OUT.contains(property.getName())) {
                property.getValues().forEach(value -> entries.add(entry(property.getName(), value)));
            }
        }
        return entries.isEmpty() ? Html.none() : Html.tag("ul", entries);
    }

    private Html entry(String name, Base value) {
        if (value instanceof Extension extension) {
            return extension(extension);
        }
        Html label = Html.tag("b", label(name) + ":");
        Html content = Values.isInline(value) ? values.inline(value) : Html.none();
        Html inner = Values.isInline(value) ? extensionsOf(value) : list(value);
        return Html.tag("li", label, Html.text(" "), content, inner);
    }

    private Html extension(Extension extension) {
        Html label = Html.tag("b", links.canonical(extension.getUrl()), Html.text(":"));
        if (!extension.hasValue()) {
            return Html.tag("li", label, list(extension));
        }
        Base value = extension.getValue();
        return Html.tag("li", label, Html.text(" "), Values.isInline(value) ? values.inline(value) : list(value));
    }

    private Html extensionsOf(Base value) {
        Property extensions = value.getNamedProperty("extension");
        if (extensions == null || extensions.getValues().isEmpty()) {
            return Html.none();
        }
        return Html.tag(
                "ul",
                extensions.getValues().stream()
                        .map(extension -> extension((Extension) extension))
                        .toList());
    }

    /** {@code effective[x]} becomes "Effective", {@code clinicalStatus} "Clinical status". */
    static String label(String element) {
        String words =
                element.replace("[x]", "").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
