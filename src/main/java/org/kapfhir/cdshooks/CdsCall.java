package org.kapfhir.cdshooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A call of a service, checked as far as the specification of CDS Hooks goes. {@code fhirServer} and
 * {@code fhirAuthorization} are not read: this server calls no address that a caller names.
 *
 * @param selections references of the drafts that were selected; order-select only
 */
record CdsCall(
        CdsService service,
        String hookInstance,
        String patientId,
        JsonNode draftOrders,
        Set<String> selections,
        JsonNode prefetch) {
    private static final int MOST_CHARACTERS = 200;

    CdsCall {
        selections = Set.copyOf(selections);
    }

    /** @throws CdsRefused 400, code {@code malformed-request} */
    static CdsCall of(CdsService service, JsonNode body) {
        if (!body.isObject()) {
            throw CdsRefused.malformed("The body is no JSON object: send hook, hookInstance and context");
        }
        if (!service.hook().equals(text(body, "hook"))) {
            throw CdsRefused.malformed("The hook is not " + service.hook() + ", which this service answers");
        }
        JsonNode context = body.path("context");
        if (!context.isObject()) {
            throw CdsRefused.malformed("The context is missing: send it as an object");
        }
        String patientId = text(context, "patientId");
        patientId = patientId.startsWith("Patient/") ? patientId.substring("Patient/".length()) : patientId;
        Set<String> selections = new HashSet<>();
        if (service != CdsService.PATIENT_VIEW && !context.path("draftOrders").isObject()) {
            throw CdsRefused.malformed("The context has no draftOrders: send them as a Bundle");
        }
        if (service == CdsService.ORDER_SELECT) {
            if (!context.path("selections").isArray()) {
                throw CdsRefused.malformed("The context has no selections: send the references of the selected drafts");
            }
            context.path("selections").forEach(selection -> selections.add(selection.asText()));
        }
        return new CdsCall(
                service,
                text(body, "hookInstance"),
                patientId,
                context.path("draftOrders"),
                selections,
                body.path("prefetch"));
    }

    private static String text(JsonNode parent, String name) {
        String value = parent.path(name).isTextual() ? parent.path(name).textValue() : "";
        if (value.isBlank() || value.length() > MOST_CHARACTERS) {
            throw CdsRefused.malformed("The field " + name + " is missing or no text of usual length: send it");
        }
        return value;
    }
}
