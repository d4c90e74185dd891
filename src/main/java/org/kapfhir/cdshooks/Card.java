package org.kapfhir.cdshooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card as CDS Hooks 2.0 writes it. */
@JsonInclude(Include.NON_EMPTY)
record Card(
        String uuid,
        String summary,
        String detail,
        String indicator,
        Source source,
        List<Suggestion> suggestions,
        @Nullable String selectionBehavior,
        List<Coding> overrideReasons,
        List<Link> links) {

    record Source(String label, String url, Coding topic) {}

    record Suggestion(String label, String uuid, List<Action> actions) {}

    /** @param resource a FHIR resource, written as JSON already */
    record Action(
            String type, String description, @JsonRawValue String resource) {}

    record Coding(String code, String system, String display) {}

    @JsonInclude(Include.NON_NULL)
    record Link(
            String label, String url, String type, @Nullable String appContext) {}
}
