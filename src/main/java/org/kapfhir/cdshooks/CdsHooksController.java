package org.kapfhir.cdshooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapfhir.audit.AccessTrail;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * CDS Hooks 2.0: discovery, services and feedback. Clients in a browser may be anywhere: what they may do depends on their
 * token, never on a cookie.
 *
 * @see <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>
 */
@RestController
@RequestMapping(path = "/cds-services", produces = MediaType.APPLICATION_JSON_VALUE)
@CrossOrigin(
        origins = "*",
        allowedHeaders = {"authorization", "content-type", "accept"})
class CdsHooksController {
    private final CandidacyService candidacy;
    private final CdsFeedback feedback;
    private final CdsCallers callers;
    private final Prefetch prefetch;
    private final ObjectMapper json;
    private final int maxRequestBytes;

    CdsHooksController(
            CandidacyService candidacy,
            CdsFeedback feedback,
            CdsCallers callers,
            Prefetch prefetch,
            ObjectMapper json,
            CdsProperties properties) {
        this.candidacy = candidacy;
        this.feedback = feedback;
        this.callers = callers;
        this.prefetch = prefetch;
        this.json = json;
        this.maxRequestBytes = properties.maxRequestBytes();
    }

    /** Lists the services, with what to prefetch; open to everybody, as the specification has it. */
    @GetMapping
    Map<String, Object> services() {
        List<Map<String, Object>> services =
                Arrays.stream(CdsService.values()).map(this::description).toList();
        return Map.of("services", services);
    }

    /**
     * Answers a hook with cards; none if there is nothing to say.
     *
     * @throws CdsRefused 400 {@code malformed-request}, 401 {@code unauthenticated}, 404 {@code not-found}, 412
     *     {@code precondition-failed}, 413 {@code too-large}
     */
    @PostMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    CdsAnswer call(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        CdsCaller caller = callers.caller(request);
        CdsService service = CdsService.find(id).orElseThrow(CdsRefused::unknownService);
        CdsCall asked = CdsCall.of(service, body(request));
        AccessTrail.current().client(caller.name());
        AccessTrail.current().people(List.of(asked.patientId()));
        return candidacy.answer(asked, caller);
    }

    /**
     * Stores what a clinician did with cards.
     *
     * @throws CdsRefused as for a call
     */
    @PostMapping(path = "/{id}/feedback", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> feedback(@PathVariable("id") String id, HttpServletRequest request) throws IOException {
        CdsCaller caller = callers.caller(request);
        CdsService service = CdsService.find(id).orElseThrow(CdsRefused::unknownService);
        feedback.store(service, caller, body(request));
        return Map.of();
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(maxRequestBytes + 1);
        if (body.length > maxRequestBytes) {
            throw CdsRefused.tooLarge();
        }
        try {
            JsonNode read = json.readTree(body);
            if (read == null) {
                throw CdsRefused.malformed("The body is empty: send JSON");
            }
            return read;
        } catch (JsonProcessingException unreadable) {
            throw CdsRefused.malformed("The body is no JSON: correct it");
        }
    }

    private Map<String, Object> description(CdsService service) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("hook", service.hook());
        description.put("id", service.id());
        description.put("title", service.title());
        description.put("description", service.description());
        description.put("prefetch", prefetch.templates());
        return description;
    }
}
