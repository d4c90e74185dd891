package org.kapfhir.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Runs the command as a person would, without waiting: {@code new LoadRun(folder, server.url()).with("--batch", "2").run()}. */
final class LoadRun {
    private final List<String> arguments = new ArrayList<>();
    final List<Duration> waits = new ArrayList<>();
    String out = "";
    String errors = "";

    LoadRun(Path input, String url) {
        arguments.addAll(List.of(input.toString(), "--url", url, "--quiet"));
    }

    LoadRun with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    int run() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        StringWriter outText = new StringWriter();
        StringWriter errorText = new StringWriter();
        int exit = new CommandLine(new LoadCommand(clock, waits::add))
                .setOut(new PrintWriter(outText))
                .setErr(new PrintWriter(errorText))
                .execute(arguments.toArray(String[]::new));
        out = outText.toString();
        errors = errorText.toString();
        return exit;
    }

    static void write(Path folder, String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** A transaction in Synthea's manner: created without a condition, referred to by fullUrl. */
    static String transaction(String... uuids) {
        String entries = String.join(
                ",",
                Stream.of(uuids)
                        .map(uuid -> "{\"fullUrl\":\"urn:uuid:" + uuid
                                + "\",\"resource\":{\"resourceType\":\"Patient\"," + "\"id\":\"" + uuid
                                + "\"},\"request\":{\"method\":\"POST\",\"url\":\"Patient\"}}")
                        .toList());
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entries + "]}";
    }

    static String patient(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\"}";
    }
}
