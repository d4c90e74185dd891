package org.kapfhir.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The build's step: {@code PublishGuide <implementation-guide> <definitions> <examples> <generator> <output>}.
 * Does nothing when neither the sources nor the generator's own classes have changed since the last run.
 */
public final class PublishGuide {
    private static final int ARGUMENTS = 5;

    private PublishGuide() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != ARGUMENTS) {
            throw new IllegalArgumentException(
                    "Give five places: guide project, definitions, examples, the generator's classes, output.");
        }
        List<Path> places = Stream.of(arguments).map(Path::of).toList();
        publish(places.get(0), places.get(1), places.get(2), places.get(3), places.get(4));
    }

    private static void publish(Path project, Path definitions, Path examples, Path generator, Path output)
            throws IOException {
        Path record = output.resolveSibling("site.sha256");
        String fingerprint = Fingerprint.of(List.of(project, definitions, examples, generator));
        if (Files.isDirectory(output) && Files.exists(record) && fingerprint.equals(Files.readString(record))) {
            return;
        }
        Map<String, byte[]> files = new GuideSite(project, definitions, examples).files();
        Files.createDirectories(output);
        try (Stream<Path> old = Files.list(output)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(output.resolve(file.getKey()), file.getValue());
        }
        Files.writeString(record, fingerprint);
    }
}
