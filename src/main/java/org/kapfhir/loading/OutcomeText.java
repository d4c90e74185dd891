package org.kapfhir.loading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The words of a server's OperationOutcome. */
final class OutcomeText {
    private static final int LONGEST = 500;

    /** Servers word it differently and have no code for it; a false hit costs one more attempt, nothing else. */
    private static final Pattern UNRESOLVED = Pattern.compile(
            "not found|no resources? match|does not exist|unresolved|not resolved|cannot be resolved|unknown reference",
            Pattern.CASE_INSENSITIVE);

    private OutcomeText() {}

    static String of(byte[] body) {
        JsonNode outcome = parse(body);
        return outcome.isMissingNode() ? shorten(new String(body, StandardCharsets.UTF_8)) : of(outcome);
    }

    /** The texts of the issues; of one without text, its code. */
    static String of(JsonNode outcome) {
        StringJoiner texts = new StringJoiner("; ");
        for (JsonNode issue : outcome.path("issue")) {
            String diagnostics = issue.path("diagnostics").asText();
            String details = issue.path("details").path("text").asText();
            String text = diagnostics.isEmpty() ? details : diagnostics;
            texts.add(text.isEmpty() ? issue.path("code").asText() : text);
        }
        return texts.length() == 0 ? "the server gave no reason" : shorten(texts.toString());
    }

    /** True if the server misses something that a later file may bring. */
    static boolean isAboutUnresolvedReference(String reason) {
        return UNRESOLVED.matcher(reason).find();
    }

    static JsonNode parse(byte[] body) {
        try {
            return FhirJson.MAPPER.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ").trim();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
    }
}
