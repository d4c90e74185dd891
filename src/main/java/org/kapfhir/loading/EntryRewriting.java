package org.kapfhir.loading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Makes a Bundle entry safe to send twice.
 *
 * <p>When the answer to a request is lost, nobody knows whether the server has acted on it, so the request is sent
 * again. An unconditional {@code POST} would then create every resource twice. It is therefore sent as {@code PUT} under
 * an id that is the same every time:
 *
 * <ul>
 *   <li>an entry with {@code fullUrl} {@code urn:uuid:<uuid>} gets that UUID as its id; its {@code fullUrl} stays, so
 *       references to it keep resolving;
 *   <li>an entry with another {@code urn:} or without {@code fullUrl} gets an id derived from the content of the file
 *       and the entry's position in it;
 *   <li>an entry with {@code ifNoneExist} stays: it is safe already;
 *   <li>an entry with an {@code http} {@code fullUrl} stays a {@code POST}, because references to it may be written
 *       in two ways; it may be created twice when an answer is lost.
 * </ul>
 *
 * <p>An entry without {@code request}, as in a Bundle of type collection, is sent as {@code PUT} under its own id.
 */
final class EntryRewriting {
    private static final String URN = "urn:";
    private static final Pattern URN_UUID =
            Pattern.compile("urn:uuid:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})");

    private EntryRewriting() {}

    /**
     * Rewrites the entry in place.
     *
     * @param fallbackId the id of a resource that brings none of its own
     * @throws UnusableInput if the entry has neither a resource nor a request
     */
    static void makeRepeatable(ObjectNode entry, String fallbackId) {
        if (!(entry.get("resource") instanceof ObjectNode resource)) {
            if (!entry.has("request")) {
                throw new UnusableInput("an entry has neither a resource nor a request");
            }
            return;
        }
        String type = resource.path("resourceType").asText();
        if (type.isEmpty()) {
            throw new UnusableInput("a resource has no resourceType");
        }
        String fullUrl = entry.path("fullUrl").asText();
        if (!(entry.get("request") instanceof ObjectNode request)) {
            String id = resource.path("id").asText();
            putUnder(id.isEmpty() ? idFor(fullUrl, fallbackId) : id, type, resource, entry);
        } else if (isUnconditionalCreate(request, type) && (fullUrl.isEmpty() || fullUrl.startsWith(URN))) {
            putUnder(idFor(fullUrl, fallbackId), type, resource, entry);
        }
    }

    /** An id for the resource at this place of this content; the same whenever the same file is loaded. */
    static String derivedId(String contentHash, int position) {
        byte[] name = (contentHash + '/' + position).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    static ObjectNode putRequest(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("method", "PUT").put("url", type + "/" + id);
    }

    private static boolean isUnconditionalCreate(ObjectNode request, String type) {
        return request.path("method").asText().equals("POST")
                && request.path("url").asText().equals(type)
                && request.path("ifNoneExist").asText().isEmpty();
    }

    private static String idFor(String fullUrl, String fallbackId) {
        var uuid = URN_UUID.matcher(fullUrl);
        return uuid.matches() ? uuid.group(1) : fallbackId;
    }

    private static void putUnder(String id, String type, ObjectNode resource, ObjectNode entry) {
        resource.put("id", id);
        entry.set("request", putRequest(type, id));
    }
}
