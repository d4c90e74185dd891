package org.kapfhir.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every code that the guide names: in definitions and examples, in the rules of profiles, and in CQL. */
final class UsedCodes {
    /** A code where it is used; the display is empty where none stands beside it. */
    record Use(String system, String code, String display, String file) {}

    private static final List<Path> COMPILED = List.of(
            Path.of("target", "classes", "guide", "package"), Path.of("target", "test-classes", "guide", "examples"));
    private static final Path CQL = Path.of("implementation-guide", "input", "cql");
    private static final Pattern IN_A_RULE =
            Pattern.compile("system = '([^']+)' and \\(?(code = '[^']+'(?: or code = '[^']+')*)");
    private static final Pattern CODE_IN_A_RULE = Pattern.compile("code = '([^']+)'");
    private static final Pattern CQL_SYSTEM = Pattern.compile("codesystem \"([^\"]+)\": '([^']+)'");
    private static final Pattern CQL_CODE =
            Pattern.compile("code \"[^\"]+\": '([^']+)' from \"([^\"]+)\"(?: display '((?:[^'\\\\]|\\\\')+)')?");

    private final ObjectMapper json = new ObjectMapper();
    private final List<Use> found = new ArrayList<>();

    private UsedCodes() {}

    static List<Use> ofTheGuide() {
        UsedCodes codes = new UsedCodes();
        COMPILED.forEach(folder -> filesIn(folder, ".json").forEach(codes::readResource));
        filesIn(CQL, ".cql").forEach(codes::readCql);
        return List.copyOf(codes.found);
    }

    private void readResource(Path file) {
        try {
            JsonNode resource = json.readTree(file.toFile());
            // A snapshot repeats what the specification says; what the guide says is in the differential.
            if (resource instanceof ObjectNode object) {
                object.remove("snapshot");
            }
            readNode(resource, file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readNode(JsonNode node, String file) {
        String system = node.path("system").asText("");
        if (!system.isEmpty()) {
            add(system, node, file);
            node.path("concept").forEach(concept -> add(system, concept, file));
        }
        if (node.path("expression").isTextual()) {
            readRule(node.path("expression").asText(), file);
        }
        node.forEach(child -> readNode(child, file));
    }

    private void add(String system, JsonNode concept, String file) {
        if (concept.path("code").isTextual()) {
            String display = concept.path("display").asText("");
            found.add(new Use(system, concept.path("code").asText(), display, file));
        }
    }

    private void readRule(String expression, String file) {
        Matcher rule = IN_A_RULE.matcher(expression);
        while (rule.find()) {
            Matcher code = CODE_IN_A_RULE.matcher(rule.group(2));
            while (code.find()) {
                found.add(new Use(rule.group(1), code.group(1), "", file));
            }
        }
    }

    private void readCql(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            Map<String, String> systems = new HashMap<>();
            CQL_SYSTEM.matcher(text).results().forEach(match -> systems.put(match.group(1), match.group(2)));
            CQL_CODE.matcher(text)
                    .results()
                    .forEach(match -> found.add(new Use(
                            systems.getOrDefault(match.group(2), ""),
                            match.group(1),
                            match.group(3) == null ? "" : match.group(3),
                            file.getFileName().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
