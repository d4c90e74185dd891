package org.kapfhir.loading;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kapfhir.client.CommandRefused;
import org.kapfhir.client.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Sends files to a FHIR server through its public API.
 *
 * <p><b>Call:</b> {@code kapfhir load <folder|file…> [--url http://localhost:8080/fhir] [--client id --key file]}
 *
 * <p>Takes Bundles of type transaction, batch or collection and single resources ({@code .json}), and one resource per
 * line ({@code .ndjson}). Safe to interrupt and to repeat: what the server has acknowledged is noted in a journal and
 * not sent again, and what is sent twice because an answer was lost is created once (see {@link EntryRewriting}).
 *
 * <p>Ends with 0 if nothing failed, 1 if something did, 2 if the command could not start or had to give up. The count
 * goes to standard output, progress and errors go to standard error.
 */
@Command(
        name = "load",
        sortOptions = false,
        description = "Sends FHIR Bundles (.json) and NDJSON files to a server; goes on where it was interrupted.")
public final class LoadCommand implements Callable<Integer> {
    private static final int OK = 0;
    private static final int SOME_FAILED = 1;
    private static final int GAVE_UP = 2;
    private static final String JOURNAL_NAME = ".kapfhir-load.jsonl";

    private final Clock clock;
    private final Sleeper sleeper;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "<folder|file>",
            description = "files, or folders of which the .json and .ndjson files directly inside are loaded")
    private List<Path> inputs;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--parallel",
            defaultValue = "2",
            description = "requests in flight (default: ${DEFAULT-VALUE}, 1 to 32)")
    private int parallel;

    @Option(
            names = "--batch",
            defaultValue = "200",
            description = "NDJSON lines per transaction (default: ${DEFAULT-VALUE}, 1 to 5000)")
    private int linesPerRequest;

    @Option(
            names = "--retries",
            defaultValue = "8",
            description =
                    "how often a request is repeated while the server is away (default: ${DEFAULT-VALUE}, 0 to 100)")
    private int retries;

    @Option(
            names = "--journal",
            description = "file that remembers what is loaded (default: " + JOURNAL_NAME + " beside the first input)")
    private @Nullable Path journalFile;

    @Option(names = "--again", description = "send everything, also what the journal says is loaded")
    private boolean again;

    @SuppressWarnings("UnusedVariable") // picocli shows the help where this is asked for.
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help")
    private boolean helpRequested;

    @Option(names = "--quiet", description = "no progress bar")
    private boolean quiet;

    public LoadCommand(Clock clock) {
        this(clock, time -> Thread.sleep(time.toMillis()));
    }

    @SuppressWarnings("NullAway.Init") // picocli fills the fields before it calls.
    LoadCommand(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Runs the load; picocli calls it. */
    @Override
    public Integer call() throws InterruptedException, IOException {
        PrintWriter errors = spec.commandLine().getErr();
        try {
            return load();
        } catch (CommandRefused refused) {
            errors.println(refused.getMessage());
            return GAVE_UP;
        } finally {
            errors.flush();
        }
    }

    private int load() throws InterruptedException, IOException {
        expectWithin("--parallel", parallel, 1, 32);
        expectWithin("--batch", linesPerRequest, 1, 5000);
        expectWithin("--retries", retries, 0, 100);
        URI base = options.base();
        List<InputFile> files = InputFiles.find(inputs);
        LoadTally tally = new LoadTally();
        Backoff backoff = new Backoff(clock, new Random(clock.millis()));
        FhirServer server = new FhirServer(base, options.tokens(clock), retries, backoff, sleeper, tally);
        server.expectToBeThere();
        long bytes = files.stream().mapToLong(InputFile::size).sum();
        try (LoadJournal journal = LoadJournal.open(journalPath(), base.toString(), again);
                LoadProgress progress = quiet ? LoadProgress.silent() : LoadProgress.bar(bytes)) {
            new Loader(server, journal, tally, progress, parallel, linesPerRequest).load(files);
        } finally {
            PrintWriter out = spec.commandLine().getOut();
            out.print(tally.report(files.size()));
            out.flush();
        }
        return tally.failed() == 0 ? OK : SOME_FAILED;
    }

    private Path journalPath() {
        if (journalFile != null) {
            return journalFile;
        }
        Path first = inputs.get(0).toAbsolutePath();
        return Files.isDirectory(first) ? first.resolve(JOURNAL_NAME) : first.resolveSibling(JOURNAL_NAME);
    }

    private static void expectWithin(String option, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new CommandRefused(option + " must be from " + lowest + " to " + highest + ", not " + value + ".");
        }
    }
}
