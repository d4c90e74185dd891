package org.kapfhir.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the guide whose tables name tests, and the tests that there are. */
final class SecurityPage {
    private static final Path PAGES = Path.of("implementation-guide", "input", "pagecontent");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`");

    /** A text in a test that begins with numbers of rows: its display name, or that of one of its cases. */
    private static final Pattern NUMBERED = Pattern.compile("\"((?:\\d+(?:\\.\\d+){1,2} )+)");

    private final String text;

    private SecurityPage(String text) {
        this.text = text;
    }

    static SecurityPage of(String name) {
        return new SecurityPage(read(PAGES.resolve(name)));
    }

    /** Cells of the rows of all tables whose lines match. */
    List<List<String>> rows(String line) {
        return text.lines()
                .filter(candidate -> candidate.matches(line))
                .map(row -> Arrays.stream(row.substring(1, row.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    String text() {
        return text;
    }

    Set<String> tests() {
        return tests(text);
    }

    static Set<String> tests(String cell) {
        return TEST.matcher(cell)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of all test classes, each with the rows of the checklist that its tests name. */
    static Map<String, Set<String>> namedRows() {
        try (Stream<Path> sources = Files.walk(Path.of("src", "test", "java"))) {
            return sources.filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> numbers(read(file)),
                            (one, other) -> Stream.of(one, other)
                                    .flatMap(Collection::stream)
                                    .collect(Collectors.toCollection(TreeSet::new)),
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> numbers(String source) {
        return NUMBERED.matcher(source)
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).strip().split(" ", -1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
