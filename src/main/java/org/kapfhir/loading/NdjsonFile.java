package org.kapfhir.loading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Groups the lines of an {@code .ndjson} file into requests while reading; only the request at hand is in memory. */
final class NdjsonFile implements Closeable {
    /** A request grows no larger than this, whatever the number of lines, plus one line. */
    private static final int MAX_BODY_BYTES = 8 << 20;

    private static final ObjectMapper JSON = FhirJson.MAPPER;

    /** Is told of a line that cannot be sent; the lines around it are. */
    interface UnusableLines {
        void report(int line, String reason);
    }

    private record Line(int number, String type, String id, ObjectNode entry) {}

    private final InputFile input;
    private final String contentHash;
    private final int linesPerRequest;
    private final IntPredicate isLoaded;
    private final UnusableLines unusable;
    private final InputStream content;
    private int lineNumber = -1;
    private long bytesRead;
    private @Nullable Line heldBack;

    NdjsonFile(InputFile input, String contentHash, int linesPerRequest, IntPredicate isLoaded, UnusableLines unusable)
            throws IOException {
        this.input = input;
        this.contentHash = contentHash;
        this.linesPerRequest = linesPerRequest;
        this.isLoaded = isLoaded;
        this.unusable = unusable;
        this.content = input.open();
    }

    /** The next request, or nothing at the end of the file; lines that are loaded already are left out. */
    Optional<Submission> next() throws IOException {
        List<Submission.Entry> entries = new ArrayList<>();
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        Set<String> ids = new HashSet<>();
        long startBytes = bytesRead;
        while (entries.size() < linesPerRequest && json.size() < MAX_BODY_BYTES) {
            Line line = nextLine();
            if (line == null) {
                break;
            }
            // A transaction may not hold two versions of one resource, so the second one waits for the next request.
            if (!ids.add(line.type() + "/" + line.id())) {
                heldBack = line;
                break;
            }
            if (json.size() > 0) {
                json.write(',');
            }
            json.writeBytes(JSON.writeValueAsBytes(line.entry()));
            entries.add(new Submission.Entry(line.number(), line.type()));
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Submission(
                input,
                contentHash,
                Submission.TRANSACTION,
                entries,
                ByteBuffer.wrap(json.toByteArray()),
                bytesRead - startBytes));
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private @Nullable Line nextLine() throws IOException {
        if (heldBack != null) {
            Line line = heldBack;
            heldBack = null;
            return line;
        }
        for (byte[] bytes = readLine(); bytes != null; bytes = readLine()) {
            if (isBlank(bytes) || isLoaded.test(lineNumber)) {
                continue;
            }
            try {
                return parse(bytes);
            } catch (UnusableInput line) {
                unusable.report(lineNumber, String.valueOf(line.getMessage()));
            }
        }
        return null;
    }

    private Line parse(byte[] bytes) throws IOException {
        JsonNode tree;
        try {
            tree = FhirJson.WHOLE_TEXT.readTree(bytes);
        } catch (JacksonException notJson) {
            throw new UnusableInput("not JSON: " + notJson.getOriginalMessage());
        }
        if (!(tree instanceof ObjectNode resource)
                || resource.path("resourceType").asText().isEmpty()) {
            throw new UnusableInput("not a FHIR resource: it has no resourceType");
        }
        ObjectNode entry = JSON.createObjectNode();
        entry.set("resource", resource);
        EntryRewriting.makeRepeatable(entry, EntryRewriting.derivedId(contentHash, lineNumber));
        return new Line(
                lineNumber,
                resource.path("resourceType").asText(),
                resource.path("id").asText(),
                entry);
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = content.read();
        if (next < 0) {
            return null;
        }
        lineNumber++;
        for (; next >= 0 && next != '\n'; next = content.read()) {
            line.write(next);
        }
        bytesRead += line.size() + 1L;
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character > ' ' || character < 0) {
                return false;
            }
        }
        return true;
    }
}
