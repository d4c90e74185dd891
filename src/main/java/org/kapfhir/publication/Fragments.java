package org.kapfhir.publication;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts compiled examples into pages: {@code {% fragment Patient/ana JSON %}} becomes the example's JSON, as the publisher
 * of HL7 does it, so that no page holds a pasted copy.
 */
final class Fragments {
    private static final Pattern DIRECTIVE = Pattern.compile("\\{%\\s*fragment\\s+(\\S+)\\s+JSON\\s*%}");

    private final CompiledGuide guide;

    Fragments(CompiledGuide guide) {
        this.guide = guide;
    }

    /**
     * Replaces every directive of a page.
     *
     * @throws PageBroken if it names what the guide does not have, or another directive is left
     */
    String fill(String file, String markdown) {
        String filled = DIRECTIVE
                .matcher(markdown)
                .replaceAll(found ->
                        Matcher.quoteReplacement("```json\n" + json(file, found).strip() + "\n```"));
        if (filled.contains("{%")) {
            throw new PageBroken(file + " has a directive other than {% fragment Type/id JSON %}.");
        }
        return filled;
    }

    private String json(String file, MatchResult directive) {
        String reference = directive.group(1);
        return guide.byReference(reference)
                .orElseThrow(() -> new PageBroken(file + " includes " + reference + ", which the guide does not have."))
                .json();
    }
}
