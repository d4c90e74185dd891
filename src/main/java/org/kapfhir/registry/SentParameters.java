package org.kapfhir.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

/**
 * The parameters of a request, from the address and from Parameters as JSON in the body: a value is text, a reference is
 * its text, a resource is its JSON.
 *
 * <p>The server's own reader of Parameters cannot be used: it knows no ViewDefinition.
 */
final class SentParameters {
    private static final Set<String> REPEATABLE = Set.of("patient", "group", "resource");
    private static final Set<String> NAMES = Set.of(
            "viewCanonical",
            "viewReference",
            "viewResource",
            "_format",
            "header",
            "patient",
            "group",
            "_since",
            "_limit",
            "resource");

    private final Map<String, List<JsonNode>> values = new LinkedHashMap<>();

    /** @throws ParameterRefused 400, code {@code unknown-parameter} or {@code invalid-parameter} */
    SentParameters(Map<String, String[]> address, @Nullable JsonNode body) {
        address.forEach((name, sent) -> List.of(sent).forEach(value -> add(name, TextNode.valueOf(value))));
        if (body != null) {
            if (!"Parameters".equals(body.path("resourceType").asText())) {
                throw new ParameterRefused(ErrorCode.MALFORMED_REQUEST, "viewResource", "Send Parameters as the body");
            }
            body.path("parameter")
                    .forEach(parameter -> add(parameter.path("name").asText(), value(parameter)));
        }
    }

    private static JsonNode value(JsonNode parameter) {
        if (parameter.has("resource")) {
            return parameter.get("resource");
        }
        for (Entry<String, JsonNode> element : parameter.properties()) {
            if (element.getKey().startsWith("value")) {
                JsonNode value = element.getValue();
                return TextNode.valueOf(value.path("reference").asText(value.asText()));
            }
        }
        return TextNode.valueOf("");
    }

    private void add(String name, JsonNode value) {
        if (!NAMES.contains(name)) {
            throw new ParameterRefused(
                    ErrorCode.UNKNOWN_PARAMETER,
                    name,
                    "There is no such parameter: this operation takes " + String.join(", ", new TreeSet<>(NAMES)));
        }
        List<JsonNode> sent = values.computeIfAbsent(name, key -> new ArrayList<>());
        sent.add(value);
        if (sent.size() > 1 && !REPEATABLE.contains(name)) {
            throw new ParameterRefused(name, "The parameter " + name + " was sent more than once: send it once");
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    List<JsonNode> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<String> text(String name) {
        return all(name).stream().map(JsonNode::asText).findFirst();
    }
}
