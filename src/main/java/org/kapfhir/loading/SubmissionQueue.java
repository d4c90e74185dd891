package org.kapfhir.loading;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns files into requests one by one, when a worker asks for the next: so no more requests are in memory than there
 * are workers, however large the files are.
 */
final class SubmissionQueue implements Closeable {
    private final Iterator<InputFile> files;
    private final int linesPerRequest;
    private final LoadJournal journal;
    private final LoadTally tally;
    private final LoadProgress progress;
    private final boolean countSkipped;
    private @Nullable NdjsonFile open;
    private @Nullable InputFile openFile;

    /** @param countSkipped false in a further round over files whose skipped resources have been counted */
    SubmissionQueue(
            List<InputFile> files,
            int linesPerRequest,
            LoadJournal journal,
            LoadTally tally,
            LoadProgress progress,
            boolean countSkipped) {
        this.files = files.iterator();
        this.linesPerRequest = linesPerRequest;
        this.journal = journal;
        this.tally = tally;
        this.progress = progress;
        this.countSkipped = countSkipped;
    }

    /** The next request; nothing if all files are used up. What cannot be read is reported and passed over. */
    synchronized Optional<Submission> next() {
        while (open != null || files.hasNext()) {
            InputFile file = openFile == null || open == null ? files.next() : openFile;
            try {
                Optional<Submission> submission = file.isNdjson() ? nextLinesOf(file) : bundleIn(file);
                if (submission.isPresent()) {
                    return submission;
                }
            } catch (UnusableInput unusable) {
                tally.failed(file, 1, String.valueOf(unusable.getMessage()));
                progress.settled(file.size());
            } catch (IOException unreadable) {
                tally.failed(file, 1, "cannot be read: " + unreadable.getMessage());
                progress.settled(file.size());
                closeQuietly();
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized void close() {
        closeQuietly();
    }

    private Optional<Submission> bundleIn(InputFile file) throws IOException {
        String contentHash = file.contentHash();
        if (journal.isLoaded(contentHash, 0)) {
            skip(contentHash);
            progress.settled(file.size());
            return Optional.empty();
        }
        Submission bundle = BundleFile.read(file, contentHash);
        if (bundle.entries().isEmpty()) {
            progress.settled(file.size());
            return Optional.empty();
        }
        return Optional.of(bundle);
    }

    private Optional<Submission> nextLinesOf(InputFile file) throws IOException {
        if (open == null) {
            String contentHash = file.contentHash();
            skip(contentHash);
            openFile = file;
            open = new NdjsonFile(
                    file,
                    contentHash,
                    linesPerRequest,
                    line -> journal.isLoaded(contentHash, line),
                    (line, reason) -> tally.failed(file, 1, "line " + (line + 1) + ": " + reason));
        }
        Optional<Submission> lines = open.next();
        if (lines.isEmpty()) {
            closeQuietly();
        }
        return lines;
    }

    private void skip(String contentHash) {
        if (countSkipped) {
            tally.skipped(journal.loadedResources(contentHash));
        }
    }

    private void closeQuietly() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException ignored) {
                // The file was only read, so nothing is lost when closing it fails.
            }
        }
        open = null;
        openFile = null;
    }
}
