package org.kapfhir.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.SmartScope;

/**
 * Keeps on whose behalf work is done that outlives its request and its server, so that whoever goes on with it has the same
 * rights and no more. What was opened by breaking the glass is not kept.
 */
public final class KeptCallers {
    private final RightsReader rights;
    private final ObjectMapper json;

    KeptCallers(RightsReader rights, ObjectMapper json) {
        this.rights = rights;
        this.json = json;
    }

    private record Kept(
            String clientId,
            String subject,
            String issuer,
            String tokenId,
            List<String> scopes,
            @Nullable String fhirUser,
            @Nullable String patientId,
            @Nullable String encounterId,
            Set<String> clearance) {}

    /** @return the caller of the request as text; empty text for the server's own work */
    public String keep(RequestDetails request) {
        return CurrentCaller.of(request).map(this::text).orElse("");
    }

    /**
     * Lets work go on for a kept caller.
     *
     * @param kept what {@link #keep} gave
     * @return false if it does not say who the caller was: the work must not go on then
     */
    public boolean restore(@Nullable String kept, RequestDetails request) {
        if (kept == null) {
            return false;
        }
        if (!kept.isEmpty()) {
            CurrentCaller.hold(request, rights.read(caller(kept)));
        }
        return true;
    }

    private String text(Caller caller) {
        try {
            return json.writeValueAsString(new Kept(
                    caller.clientId(),
                    caller.subject(),
                    caller.issuer(),
                    caller.tokenId(),
                    caller.scopes().stream().map(SmartScope::text).toList(),
                    caller.fhirUser().orElse(null),
                    caller.patientId().orElse(null),
                    caller.encounterId().orElse(null),
                    caller.clearance()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A caller cannot be written as JSON", e);
        }
    }

    private Caller caller(String kept) {
        try {
            Kept read = json.readValue(kept, Kept.class);
            return new Caller(
                    read.clientId(),
                    read.subject(),
                    read.issuer(),
                    read.tokenId(),
                    read.scopes().stream()
                            .flatMap(scope -> SmartScope.parse(scope).stream())
                            .toList(),
                    Optional.ofNullable(read.fhirUser()),
                    Optional.ofNullable(read.patientId()),
                    Optional.ofNullable(read.encounterId()),
                    read.clearance());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept caller cannot be read back", e);
        }
    }
}
