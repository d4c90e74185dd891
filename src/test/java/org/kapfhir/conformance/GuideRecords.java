package org.kapfhir.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The records that both validators and the running server judge, and what they must say: one table for all three. */
public final class GuideRecords {
    private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures", "guide");
    private static final Path TABLE = FIXTURES.resolve("expectations.csv");
    private static final Path EXAMPLES = Path.of("target", "test-classes", "guide", "examples");

    private GuideRecords() {}

    /** A file, named by its path, and its text. */
    public record Conforming(String name, String json) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What a validator must say of a breaking record, and nothing worse beside it.
     *
     * @param severity {@code error} or {@code warning}
     * @param path where, or the beginning of where
     * @param messageKey the validators' own stable key, or the invariant
     */
    public record Expectation(String file, String profile, String severity, String path, String messageKey) {
        public boolean isError() {
            return "error".equals(severity);
        }

        public String json() {
            return text(FIXTURES.resolve(file));
        }

        @Override
        public String toString() {
            return file;
        }
    }

    public static List<Expectation> expectations() {
        return lines(TABLE).skip(1).map(GuideRecords::expectation).toList();
    }

    private static Expectation expectation(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 5) {
            throw new IllegalStateException("expectations.csv has five columns, not " + cells.length + ": " + line);
        }
        return new Expectation(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    /** The guide's examples and the records that stay just inside each limit. */
    public static List<Conforming> conforming() {
        return Stream.concat(examples().stream(), below(FIXTURES.resolve("valid")))
                .toList();
    }

    public static List<Conforming> examples() {
        return below(EXAMPLES).toList();
    }

    /** Files of breaking records, as the table names them. */
    public static List<String> breakingFiles() {
        return jsonFiles(FIXTURES.resolve("invalid")).stream()
                .map(file -> FIXTURES.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static Stream<Conforming> below(Path folder) {
        return jsonFiles(folder).stream()
                .map(file -> new Conforming(folder.relativize(file).toString(), text(file)));
    }

    private static List<Path> jsonFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("No records below " + folder);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        return text(file).lines();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
