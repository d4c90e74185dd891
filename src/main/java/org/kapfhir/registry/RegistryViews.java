package org.kapfhir.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.kapfhir.conformance.GuidePackage;

/** The views that the guide publishes: R4 has no resource for them, so each stands as JSON in a Library. */
final class RegistryViews {
    private static final String JSON = "application/json";

    private final Map<String, JsonNode> byReference = new LinkedHashMap<>();
    private final Map<String, JsonNode> byCanonical = new LinkedHashMap<>();

    RegistryViews(GuidePackage guide) {
        ObjectMapper mapper = new ObjectMapper();
        for (Library library : guide.definitions(Library.class)) {
            for (Attachment content : library.getContent()) {
                if (JSON.equals(content.getContentType())) {
                    add(library, read(content, mapper));
                }
            }
        }
    }

    private void add(Library library, JsonNode view) {
        if ("ViewDefinition".equals(view.path("resourceType").asText())) {
            String url = view.path("url").asText();
            byCanonical.put(url, view);
            byCanonical.put(url + "|" + view.path("version").asText(), view);
            byReference.put("Library/" + library.getIdPart(), view);
            byReference.put(url.substring(url.lastIndexOf("ViewDefinition/")), view);
        }
    }

    private static JsonNode read(Attachment content, ObjectMapper mapper) {
        try {
            return mapper.readTree(content.getData());
        } catch (IOException e) {
            throw new UncheckedIOException("A Library of the guide says JSON and holds something else", e);
        }
    }

    /** @param canonical the url of a view, with or without its version */
    Optional<JsonNode> byCanonical(String canonical) {
        return Optional.ofNullable(byCanonical.get(canonical));
    }

    /** @param reference relative, for example ViewDefinition/kap-scores or Library/kap-view-scores */
    Optional<JsonNode> byReference(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }
}
