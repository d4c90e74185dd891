package org.kapfhir.registry.view;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The test cases of SQL on FHIR: those that HL7 publishes as a Maven artifact, which the build unpacks, and our own of the
 * features that came after it, in the same form.
 */
final class SqlOnFhirSuite {
    static final Path PUBLISHED = Path.of("target", "sql-on-fhir");
    static final Path OWN = Path.of("src", "test", "resources", "fixtures", "registry", "suite");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private SqlOnFhirSuite() {}

    /** @param file name of the group without its ending */
    record Case(String file, JsonNode resources, JsonNode test) {
        String title() {
            return test.get("title").asText();
        }

        @Override
        public String toString() {
            return file + ": " + title();
        }
    }

    static List<Case> published() {
        return cases(PUBLISHED);
    }

    static List<Case> own() {
        return cases(OWN);
    }

    private static List<Case> cases(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SqlOnFhirSuite::read)
                    .filter(JsonNode::isObject)
                    .flatMap(SqlOnFhirSuite::casesOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The build unpacks the suite in the phase generate-test-resources", e);
        }
    }

    private static Stream<Case> casesOf(JsonNode group) {
        return StreamSupport.stream(group.get("tests").spliterator(), false)
                .map(test -> new Case(group.get("file").asText(), group.get("resources"), test));
    }

    private static JsonNode read(Path file) {
        try {
            JsonNode read = JSON.readTree(file.toFile());
            if (read instanceof com.fasterxml.jackson.databind.node.ObjectNode group) {
                group.put("file", file.getFileName().toString().replace(".json", ""));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
