package org.kapfhir.seeding;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.concurrent.Callable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Writes a synthetic cohort to files: {@code people/<id>.json}, one transaction Bundle each, and beside the folder
 * {@code truth.json}, the right answers (see {@link org.kapfhir.seeding.truth.CohortTruth}). With {@code --ndjson} also as a
 * bulk export has them: {@code ndjson/<type>.ndjson}.
 *
 * <p><b>Call:</b> {@code kapfhir cohort --size 60 --seed 1 --out my-cohort}, then {@code kapfhir load my-cohort/people}.
 *
 * <p>Ends with 0, or with 2 if the arguments or the folder cannot be used.
 */
@Command(
        name = "cohort",
        sortOptions = false,
        description = "Writes a synthetic cohort of courses of treatment, and the truth about it, to files.")
public final class CohortCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int REFUSED = 2;

    private final Clock clock;

    @Spec
    private CommandSpec spec;

    @Option(names = "--size", defaultValue = "60", description = "number of people (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed makes the same people (default: 1)")
    private long seed;

    @Option(names = "--out", required = true, description = "folder to write to; is created")
    private Path out;

    @Option(
            names = "--reference",
            description = "everything lies before this instant, such as 2026-01-01T00:00:00Z (default: start of today)")
    private @Nullable String reference;

    @Option(names = "--ndjson", description = "also write a file per resource type, as a bulk export does")
    private boolean ndjson;

    @SuppressWarnings("UnusedVariable") // picocli shows the help where this is asked for.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean helpRequested;

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls.
    public CohortCommand(Clock clock) {
        this.clock = clock;
    }

    /** Writes the files; picocli calls it. */
    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        PrintWriter errors = spec.commandLine().getErr();
        try {
            write(new SyntheticCohort(seed, size, reference()));
            console.println("Wrote " + size + " people and truth.json to " + out);
            return OK;
        } catch (IllegalArgumentException outOfRange) {
            errors.println("--seed must be 0 or more and --size from 1 to 9999.");
        } catch (DateTimeException unreadable) {
            errors.println("--reference must be an instant such as 2026-01-01T00:00:00Z.");
        } catch (IOException notWritable) {
            errors.println("The folder " + out + " cannot be written to: name another with --out.");
        } finally {
            console.flush();
            errors.flush();
        }
        return REFUSED;
    }

    private Instant reference() {
        return reference == null ? clock.instant().truncatedTo(ChronoUnit.DAYS) : Instant.parse(reference);
    }

    private void write(SyntheticCohort cohort) throws IOException {
        Path people = Files.createDirectories(out.resolve("people"));
        IParser json = FhirContext.forR4Cached().newJsonParser().setPrettyPrint(true);
        if (ndjson) {
            writeNdjson(cohort);
        }
        Iterator<Bundle> bundles = cohort.bundles().iterator();
        while (bundles.hasNext()) {
            Bundle bundle = bundles.next();
            Files.writeString(
                    people.resolve(bundle.getIdElement().getIdPart() + ".json"),
                    json.encodeResourceToString(bundle),
                    StandardCharsets.UTF_8);
        }
        try (OutputStream truth = new BufferedOutputStream(Files.newOutputStream(out.resolve("truth.json")))) {
            cohort.truth().writeTo(truth);
        }
    }

    private void writeNdjson(SyntheticCohort cohort) throws IOException {
        try (NdjsonFiles files = new NdjsonFiles(out.resolve("ndjson"))) {
            Iterator<Bundle> bundles = cohort.bundles().iterator();
            while (bundles.hasNext()) {
                for (BundleEntryComponent entry : bundles.next().getEntry()) {
                    files.write(entry.getResource());
                }
            }
        }
    }
}
