package org.kapfhir.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.hl7.fhir.r4.model.DomainResource;
import org.kapfhir.html.Html;
import org.kapfhir.html.Html.Element;

/** The JSON of a resource as the package has it: with a narrative, so that a reader without software can read it. */
final class NarratedJson {
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final List<String> BEFORE_TEXT = List.of("resourceType", "id", "meta", "implicitRules", "language");

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectWriter pretty = json.writerWithDefaultPrettyPrinter();
    private final Narrative narrative;
    private final Markdown markdown;

    NarratedJson(Narrative narrative, Markdown markdown) {
        this.narrative = narrative;
        this.markdown = markdown;
    }

    /** The compiled JSON with a generated {@code text}; what has one already keeps it. */
    String of(Artifact artifact) throws JsonProcessingException {
        ObjectNode compiled = (ObjectNode) json.readTree(artifact.json());
        if (compiled.has("text") || !isDomainResource(artifact)) {
            return artifact.json();
        }
        ObjectNode narrated = json.createObjectNode();
        for (String element : BEFORE_TEXT) {
            JsonNode value = compiled.remove(element);
            if (value != null) {
                narrated.set(element, value);
            }
        }
        narrated.putObject("text").put("status", "generated").put("div", text(artifact));
        narrated.setAll(compiled);
        return pretty.writeValueAsString(narrated) + "\n";
    }

    private static boolean isDomainResource(Artifact artifact) {
        return artifact.resource() instanceof DomainResource;
    }

    private String text(Artifact artifact) {
        Html title = Html.tag("p", Html.tag("b", artifact.title()));
        Html content =
                artifact.isExample() ? narrative.of(artifact.resource()) : markdown.description(artifact.description());
        Element div = Html.tag("div", title, content).with("xmlns", XHTML);
        return div.write();
    }
}
