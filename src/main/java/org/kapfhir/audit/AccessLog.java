package org.kapfhir.audit;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.audit.AuditedEvent.Action;
import org.kapfhir.audit.AuditedEvent.Outcome;
import org.kapfhir.smart.Caller;

/** For features that read records on a caller's behalf past the doors of the FHIR server, or after the request is over. */
public final class AccessLog {
    private final CurrentCaller callers;
    private final AuditQueue queue;
    private final Clock clock;

    AccessLog(CurrentCaller callers, AuditQueue queue, Clock clock) {
        this.callers = callers;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Notes that records are read.
     *
     * @param request the request that the reading belongs to; it may be over
     * @param operation its name, such as {@code $screen-candidate}
     */
    public void read(RequestDetails request, String operation, Collection<String> patientIds) {
        AccessTrail trail = AccessTrail.current();
        if (trail.isOfRequest()) {
            trail.people(patientIds);
            return;
        }
        Optional<Caller> caller = CurrentCaller.of(request).or(callers::caller);
        caller.ifPresent(known -> queue.add(patientIds.stream()
                .map(patient -> new AuditedEvent(
                        clock.instant(),
                        Action.E,
                        "operation",
                        Outcome.SUCCESS,
                        patient,
                        known.fhirUser().orElse(known.subject()),
                        known.clientId(),
                        null,
                        request.getRequestId(),
                        operation,
                        null,
                        null,
                        null))
                .toList()));
    }
}
