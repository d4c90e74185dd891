package org.kapfhir.loading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kapfhir.client.CommandRefused;

/**
 * Remembers on disk what a server has acknowledged, so that an interrupted load goes on where it stopped.
 *
 * <p>One JSON object per line: the server's base URL, the file's name (for the reader) and content hash (which counts),
 * the acknowledged ranges of lines (from inclusive, to exclusive; a Bundle file is one line) and the resources by type.
 * A line is on disk before the next request of the same worker is sent. The last line may be torn after a power cut or
 * {@code kill -9}; it is then ignored, and the request it stood for is sent again, which does no harm.
 */
final class LoadJournal implements Closeable {
    private static final class Acknowledged {
        private final BitSet lines = new BitSet();
        private int resources;
    }

    private final String url;
    private final FileChannel channel;
    private final Map<String, Acknowledged> byContentHash = new HashMap<>();

    private LoadJournal(String url, FileChannel channel) {
        this.url = url;
        this.channel = channel;
    }

    /**
     * Opens or creates the journal and locks it.
     *
     * @param url only what this server has acknowledged counts
     * @param forget true: what was acknowledged earlier is sent once more
     * @throws CommandRefused if another load has it open, or it cannot be written
     */
    static LoadJournal open(Path file, String url, boolean forget) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            LoadJournal journal = new LoadJournal(url, channel);
            journal.lock(file);
            if (!forget) {
                journal.readLines(file);
            }
            journal.moveBehindLastLine();
            return journal;
        } catch (IOException notWritable) {
            throw new CommandRefused(
                    "The journal " + file + " cannot be written: name a writable file with --journal.", notWritable);
        }
    }

    synchronized boolean isLoaded(String contentHash, int line) {
        Acknowledged acknowledged = byContentHash.get(contentHash);
        return acknowledged != null && acknowledged.lines.get(line);
    }

    /** How many resources of the file the server had acknowledged, by this load or an earlier one. */
    synchronized int loadedResources(String contentHash) {
        Acknowledged acknowledged = byContentHash.get(contentHash);
        return acknowledged == null ? 0 : acknowledged.resources;
    }

    /** Notes the entries as acknowledged; returns when that is on disk. */
    synchronized void acknowledge(Submission submission, List<Submission.Entry> entries) throws IOException {
        if (entries.isEmpty()) {
            return;
        }
        BitSet lines = new BitSet();
        entries.forEach(entry -> lines.set(entry.line()));
        remember(submission.contentHash(), lines, entries.size());

        ObjectNode entry = FhirJson.MAPPER.createObjectNode();
        entry.put("url", url).put("file", submission.input().name()).put("sha256", submission.contentHash());
        ArrayNode ranges = entry.putArray("lines");
        for (int from = lines.nextSetBit(0); from >= 0; from = lines.nextSetBit(lines.nextClearBit(from))) {
            ranges.addArray().add(from).add(lines.nextClearBit(from));
        }
        ObjectNode resources = entry.putObject("resources");
        Submission.countByType(entries).forEach(resources::put);
        write(FhirJson.MAPPER.writeValueAsString(entry) + "\n");
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void lock(Path file) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException lockedByThisProcess) {
            locked = false;
        }
        if (!locked) {
            channel.close();
            throw new CommandRefused("Another load is using the journal " + file
                    + ": wait for it to end, or name another journal with --journal.");
        }
    }

    private void readLines(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                readLine(line);
            }
        }
    }

    private void readLine(String line) {
        JsonNode entry;
        try {
            entry = FhirJson.WHOLE_TEXT.readTree(line);
        } catch (JacksonException torn) {
            return;
        }
        if (!entry.path("url").asText().equals(url)) {
            return;
        }
        BitSet acknowledged = new BitSet();
        entry.path("lines")
                .forEach(range ->
                        acknowledged.set(range.path(0).asInt(), range.path(1).asInt()));
        int resources = 0;
        for (JsonNode count : entry.path("resources")) {
            resources += count.asInt();
        }
        remember(entry.path("sha256").asText(), acknowledged, resources);
    }

    private void remember(String contentHash, BitSet lines, int resources) {
        Acknowledged acknowledged = byContentHash.computeIfAbsent(contentHash, hash -> new Acknowledged());
        if (!lines.intersects(acknowledged.lines)) {
            acknowledged.lines.or(lines);
            acknowledged.resources += resources;
        }
    }

    /** A torn last line gets its line end, so that the next line stands for itself. */
    private void moveBehindLastLine() throws IOException {
        long size = channel.size();
        channel.position(size);
        if (size > 0) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.read(last, size - 1);
            if (last.get(0) != '\n') {
                write("\n");
            }
        }
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
