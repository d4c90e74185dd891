package org.kapfhir.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who mentions whom: for each artifact the others whose data hold its canonical or a reference to it. */
final class Mentions {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]+)\"");

    private final Map<String, Set<String>> mentionedBy = new TreeMap<>();
    private final CompiledGuide guide;

    Mentions(CompiledGuide guide) {
        this.guide = guide;
        for (Artifact artifact : guide.artifacts()) {
            // The guide's own description lists everything, which would say nothing.
            if (!"ImplementationGuide".equals(artifact.resource().fhirType())) {
                record(artifact);
            }
        }
    }

    private void record(Artifact artifact) {
        Set<String> seen = new HashSet<>();
        Matcher quoted = QUOTED.matcher(artifact.json());
        while (quoted.find()) {
            String text = quoted.group(1);
            if (seen.add(text)) {
                guide.byCanonical(text)
                        .or(() -> guide.byReference(text))
                        .filter(mentioned -> !mentioned.reference().equals(artifact.reference()))
                        .ifPresent(mentioned -> mentionedBy
                                .computeIfAbsent(mentioned.reference(), key -> new TreeSet<>())
                                .add(artifact.reference()));
            }
        }
    }

    /** The artifacts that mention this one, by kind and then by name. */
    List<Artifact> of(Artifact artifact) {
        Set<String> names = mentionedBy.getOrDefault(artifact.reference(), Set.of());
        return guide.artifacts().stream()
                .filter(other -> names.contains(other.reference()))
                .toList();
    }
}
