package org.kapfhir.loading;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a {@code .json} file entry by entry into the request that will carry it, so that no more than the request itself
 * and one entry are in memory.
 */
final class BundleFile {
    private static final Set<String> LOADABLE_TYPES = Set.of(Submission.TRANSACTION, Submission.BATCH, "collection");
    private static final ObjectMapper JSON = FhirJson.MAPPER;

    private final InputFile input;
    private final String contentHash;
    private final List<Submission.Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream entriesJson = new ByteArrayOutputStream();
    private String resourceType = "";
    private String bundleType = "";

    private BundleFile(InputFile input, String contentHash) {
        this.input = input;
        this.contentHash = contentHash;
    }

    /**
     * Reads the file.
     *
     * @throws UnusableInput if it is not JSON, or not a Bundle of type transaction, batch or collection, or a resource
     */
    static Submission read(InputFile input, String contentHash) throws IOException {
        BundleFile file = new BundleFile(input, contentHash);
        try {
            file.readTopLevel();
            if (!file.resourceType.isEmpty() && !file.resourceType.equals("Bundle")) {
                file.readSingleResource();
            }
        } catch (JacksonException notJson) {
            throw new UnusableInput("not JSON: " + notJson.getOriginalMessage() + " (line "
                    + (notJson.getLocation() == null
                            ? "unknown"
                            : notJson.getLocation().getLineNr()) + ")");
        }
        return file.submission();
    }

    private void readTopLevel() throws IOException {
        try (InputStream content = input.open();
                JsonParser json = JSON.createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnusableInput("not a FHIR resource: it does not begin with an object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                if (field.equals("entry") && value == JsonToken.START_ARRAY) {
                    readEntries(json);
                } else if (field.equals("resourceType") && value == JsonToken.VALUE_STRING) {
                    resourceType = json.getText();
                } else if (field.equals("type") && value == JsonToken.VALUE_STRING) {
                    bundleType = json.getText();
                } else {
                    json.skipChildren();
                }
            }
        }
    }

    private void readEntries(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (!(JSON.readTree(json) instanceof ObjectNode entry)) {
                throw new UnusableInput("an entry of the Bundle is not an object");
            }
            add(entry);
        }
    }

    private void add(ObjectNode entry) throws IOException {
        EntryRewriting.makeRepeatable(entry, EntryRewriting.derivedId(contentHash, entries.size()));
        JsonNode type = entry.path("resource").path("resourceType");
        entries.add(new Submission.Entry(
                0, type.isMissingNode() ? entry.path("request").path("method").asText() : type.asText()));
        if (entriesJson.size() > 0) {
            entriesJson.write(',');
        }
        try (JsonGenerator json = JSON.createGenerator(entriesJson)) {
            json.writeTree(entry);
        }
    }

    private void readSingleResource() throws IOException {
        entries.clear();
        entriesJson.reset();
        try (InputStream content = input.open()) {
            ObjectNode entry = JSON.createObjectNode();
            entry.set("resource", JSON.readTree(content));
            add(entry);
        }
        bundleType = Submission.TRANSACTION;
    }

    private Submission submission() {
        if (resourceType.isEmpty()) {
            throw new UnusableInput("not a FHIR resource: it has no resourceType");
        }
        if (!LOADABLE_TYPES.contains(bundleType)) {
            throw new UnusableInput("a Bundle of type '" + bundleType
                    + "' cannot be loaded: make it a transaction, a batch or a collection");
        }
        String sentAs = bundleType.equals(Submission.BATCH) ? Submission.BATCH : Submission.TRANSACTION;
        return new Submission(
                input, contentHash, sentAs, entries, ByteBuffer.wrap(entriesJson.toByteArray()), input.size());
    }
}
