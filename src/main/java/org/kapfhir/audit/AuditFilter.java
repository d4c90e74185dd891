package org.kapfhir.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.audit.AuditedEvent.Action;
import org.kapfhir.audit.AuditedEvent.Outcome;
import org.kapfhir.smart.Caller;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes every request that may be about a person, and every one that is refused, when its answer is known. It stands
 * before all that refuses, so that nothing is refused past it.
 */
final class AuditFilter extends OncePerRequestFilter {
    private static final Set<String> CHANGES = Set.of("create", "update", "patch", "delete");

    private final AuditQueue queue;
    private final Clock clock;

    AuditFilter(AuditQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AccessTrail trail = AccessTrail.begin(request);
        boolean isAnswered = false;
        try {
            chain.doFilter(request, response);
            isAnswered = true;
        } finally {
            int status = isAnswered ? response.getStatus() : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            queue.add(events(request, status, trail));
        }
    }

    private List<AuditedEvent> events(HttpServletRequest request, int status, AccessTrail trail) {
        Outcome outcome = Outcome.ofStatus(status);
        String path = request.getRequestURI();
        boolean isAboutData = isAboutData(request, path);
        if (!isAboutData && outcome != Outcome.REFUSED) {
            return List.of();
        }
        List<AuditedEvent> events = new ArrayList<>();
        boolean isNotedWithTheWrite = trail.hasWritten()
                && outcome == Outcome.SUCCESS
                && trail.kind() != null
                && CHANGES.contains(trail.kind());
        if (!isNotedWithTheWrite) {
            List<String> patients = trail.patients();
            patients.forEach(patient -> events.add(event(request, outcome, patient, trail.entity(), trail)));
            if (patients.isEmpty()) {
                events.add(event(request, outcome, null, trail.entity() == null ? path : trail.entity(), trail));
            }
        }
        trail.refusedEntries().forEach(entry -> events.add(event(request, Outcome.REFUSED, null, entry, trail)));
        return events;
    }

    private AuditedEvent event(
            HttpServletRequest request,
            Outcome outcome,
            @Nullable String patient,
            @Nullable String entity,
            AccessTrail trail) {
        Caller caller = trail.caller();
        String kind = trail.kind() == null ? kindOf(request) : trail.kind();
        return new AuditedEvent(
                clock.instant(),
                action(kind),
                kind,
                outcome,
                patient,
                caller == null ? null : caller.fhirUser().orElse(caller.subject()),
                caller == null ? null : caller.clientId(),
                trail.network(),
                trail.requestId(),
                entity,
                trail.query(),
                trail.purpose(),
                trail.reason());
    }

    /** What is open to everybody is about nobody. */
    private static boolean isAboutData(HttpServletRequest request, String path) {
        boolean isOpen = path.startsWith("/fhir/metadata") || path.startsWith("/fhir/.well-known");
        return (path.startsWith("/fhir") && !isOpen)
                || path.startsWith("/smart/")
                || (path.startsWith("/cds-services") && "POST".equals(request.getMethod()));
    }

    private static String kindOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/cds-services") ? "cds-hook" : "http";
    }

    private static Action action(String kind) {
        return switch (kind) {
            case "create" -> Action.C;
            case "read", "vread", "history-instance", "history-type", "history-system" -> Action.R;
            case "update", "patch" -> Action.U;
            case "delete" -> Action.D;
            default -> Action.E;
        };
    }
}
