package org.kapfhir.loading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.kapfhir.client.CommandRefused;

/** Sends files to a server: phase by phase, a few requests at a time, and what missed something once more at the end. */
final class Loader {
    private final FhirServer server;
    private final LoadJournal journal;
    private final LoadTally tally;
    private final LoadProgress progress;
    private final int parallel;
    private final int linesPerRequest;

    /**
     * @param parallel how many requests are in flight, and in memory, at most
     * @param linesPerRequest how many lines of an NDJSON file make one transaction
     */
    Loader(
            FhirServer server,
            LoadJournal journal,
            LoadTally tally,
            LoadProgress progress,
            int parallel,
            int linesPerRequest) {
        this.server = server;
        this.journal = journal;
        this.tally = tally;
        this.progress = progress;
        this.parallel = parallel;
        this.linesPerRequest = linesPerRequest;
    }

    /**
     * Loads the files; what became of them is in the tally.
     *
     * <p>A file that failed because a reference did not resolve is tried again when all others are done, and so on as
     * long as a round brings something.
     *
     * @throws CommandRefused if the server is gone or lets nothing in; what it has acknowledged is in the journal
     */
    void load(List<InputFile> files) throws InterruptedException {
        inPhases(files, true);
        for (int before = -1; before < tally.acknowledged(); ) {
            before = tally.acknowledged();
            inPhases(tally.takeFilesWorthAnotherTry(), false);
        }
    }

    private void inPhases(List<InputFile> files, boolean firstRound) throws InterruptedException {
        Map<Integer, List<InputFile>> phases =
                files.stream().collect(Collectors.groupingBy(InputFile::phase, TreeMap::new, Collectors.toList()));
        for (List<InputFile> phase : phases.values()) {
            LoadProgress shown = firstRound ? progress : LoadProgress.silent();
            try (SubmissionQueue queue =
                    new SubmissionQueue(phase, linesPerRequest, journal, tally, shown, firstRound)) {
                runWorkers(queue, shown);
            }
        }
    }

    private void runWorkers(SubmissionQueue queue, LoadProgress shown) throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        Callable<Void> worker = () -> {
            boolean finished = false;
            try {
                while (!stopped.get()) {
                    Optional<Submission> next = queue.next();
                    if (next.isEmpty()) {
                        break;
                    }
                    settle(next.get());
                    shown.settled(next.get().sourceBytes());
                }
                finished = true;
                return null;
            } finally {
                // When one worker has to give up, the others begin no further request.
                if (!finished) {
                    stopped.set(true);
                }
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                workers.add(pool.submit(worker));
            }
            for (Future<Void> each : workers) {
                await(each);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void await(Future<Void> worker) throws InterruptedException {
        try {
            worker.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CommandRefused refused) {
                throw refused;
            }
            throw new IllegalStateException("A worker of the load failed unexpectedly", failure.getCause());
        }
    }

    private void settle(Submission submission) throws InterruptedException {
        Answer answer = server.send(submission);
        if (answer instanceof Answer.Refused && submission.input().isNdjson()) {
            // One bad line must not keep the others out: as a batch, each line gets an answer of its own.
            answer = server.send(submission.asBatch());
        }
        if (answer instanceof Answer.Refused refused) {
            tally.failed(submission.input(), submission.entries().size(), refused.reason());
        } else if (answer instanceof Answer.Acknowledged acknowledged) {
            settle(submission, acknowledged);
        }
    }

    private void settle(Submission submission, Answer.Acknowledged acknowledged) {
        tally.acknowledged(acknowledged.entries());
        for (Answer.RefusedEntry refused : acknowledged.refused()) {
            tally.failed(submission.input(), 1, place(submission, refused.entry()) + refused.reason());
        }
        if (submission.input().isNdjson() || acknowledged.refused().isEmpty()) {
            try {
                journal.acknowledge(submission, acknowledged.entries());
            } catch (IOException notWritten) {
                throw new CommandRefused(
                        "The journal cannot be written any more: free some space and run the same command again.",
                        notWritten);
            }
        }
    }

    private static String place(Submission submission, Submission.Entry entry) {
        return submission.input().isNdjson() ? "line " + (entry.line() + 1) + ": " : entry.resourceType() + ": ";
    }
}
