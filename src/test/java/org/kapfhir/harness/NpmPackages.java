package org.kapfhir.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Clients of the ecosystem as npm delivers them. Where they cannot be had, the test that asks is reported as skipped. */
public final class NpmPackages {
    private static final List<String> PACKAGES = List.of("fhirclient@2.6.3", "fhir-kit-client@2.0.3");
    private static final Path FOLDER = Path.of("target", "smart-clients");
    private static final long PATIENCE_MINUTES = 5;

    private NpmPackages() {}

    /** The folder in which {@code node_modules} is. */
    public static Path folder() {
        boolean isThere = PACKAGES.stream()
                .map(name -> name.substring(0, name.indexOf('@')))
                .allMatch(name -> Files.exists(FOLDER.resolve("node_modules").resolve(name)));
        Assumptions.assumeTrue(isThere || isInstalled(), "npm packages cannot be had: " + PACKAGES);
        return FOLDER;
    }

    private static boolean isInstalled() {
        try {
            Files.createDirectories(FOLDER);
            List<String> command =
                    new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
            command.addAll(PACKAGES);
            return run(FOLDER, command).exitCode() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What a command wrote, and how it ended. */
    public record Outcome(int exitCode, String output) {}

    public static Outcome run(Path folder, List<String> command) throws IOException {
        Path output = Files.createTempFile("command", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(output.toString()))
                    .start();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end within " + PATIENCE_MINUTES + " minutes");
            }
            return new Outcome(process.exitValue(), Files.readString(output));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("Interrupted", e));
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
