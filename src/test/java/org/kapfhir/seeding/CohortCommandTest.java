package org.kapfhir.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CohortCommandTest {
    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void writesOneBundlePerPersonAndTheTruthBesideThem() throws IOException {
        assertThat(run("--size", "3", "--seed", "5", "--out", folder.toString()))
                .isZero();

        assertThat(folder.resolve("people"))
                .isDirectoryContaining("glob:**/kap5-0001.json")
                .isDirectoryContaining("glob:**/kap5-0003.json");
        try (var people = Files.list(folder.resolve("people"))) {
            assertThat(people).hasSize(3);
        }
        assertThat(folder.resolve("truth.json"))
                .content()
                .contains("\"size\" : 3")
                .contains("\"reference\" : \"2026-01-01T00:00:00Z\"");
    }

    @Test
    void takesAnotherReference() {
        run("--size", "1", "--out", folder.toString(), "--reference", "2025-01-01T00:00:00Z");

        assertThat(folder.resolve("truth.json")).content().contains("2025-01-01T00:00:00Z");
    }

    @Test
    void saysWhatIsWrongWithTheArguments() throws IOException {
        assertThat(run("--size", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(run("--reference", "yesterday", "--out", folder.toString())).isEqualTo(2);
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("--out", file.toString())).isEqualTo(2);

        assertThat(errors.toString())
                .contains("--size from 1 to 9999")
                .contains("--reference must be an instant")
                .contains("name another with --out");
    }

    private int run(String... arguments) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T10:30:00Z"), ZoneOffset.UTC);
        return new CommandLine(new CohortCommand(clock))
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }
}
