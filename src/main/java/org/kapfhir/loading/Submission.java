package org.kapfhir.loading;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request: a Bundle made of a whole file or of some lines of one.
 *
 * @param input the file it comes from
 * @param contentHash of that file
 * @param bundleType {@code transaction} or {@code batch}
 * @param entries what is sent, in order
 * @param entriesJson the entries as JSON, separated by commas, without the surrounding brackets
 * @param sourceBytes how much of the file this is
 */
record Submission(
        InputFile input,
        String contentHash,
        String bundleType,
        List<Entry> entries,
        ByteBuffer entriesJson,
        long sourceBytes) {
    static final String TRANSACTION = "transaction";
    static final String BATCH = "batch";

    /**
     * @param line number of the line in an NDJSON file, from 0; always 0 in a Bundle file, which counts as one line
     * @param resourceType the type of the resource, or the HTTP method of an entry without one
     */
    record Entry(int line, String resourceType) {}

    Submission {
        entries = List.copyOf(entries);
    }

    BodyPublisher body() {
        return BodyPublishers.concat(
                BodyPublishers.ofString("{\"resourceType\":\"Bundle\",\"type\":\"" + bundleType + "\",\"entry\":["),
                BodyPublishers.ofByteArray(entriesJson.array(), entriesJson.arrayOffset(), entriesJson.remaining()),
                BodyPublishers.ofString("]}"));
    }

    /** The same entries, each standing for itself: the server answers for every one of them. */
    Submission asBatch() {
        return new Submission(input, contentHash, BATCH, entries, entriesJson, sourceBytes);
    }

    boolean isBatch() {
        return bundleType.equals(BATCH);
    }

    static Map<String, Integer> countByType(List<Entry> entries) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.forEach(entry -> counts.merge(entry.resourceType(), 1, Integer::sum));
        return counts;
    }
}
