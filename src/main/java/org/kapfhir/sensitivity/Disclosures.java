package org.kapfhir.sensitivity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.chart.PatientConsents;
import org.kapfhir.smart.Caller;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Finds what may be shown to whoever asks. The server's own work sees everything; so does a caller who is cleared for all:
 * that is the right of an operator, and consents do not limit it. A person's own consents do not lock the person out.
 */
public final class Disclosures {
    private static final String KEY = CallerDisclosure.class.getName();

    private final CurrentCaller callers;
    private final PatientConsents consents;
    private final Clock clock;

    Disclosures(CurrentCaller callers, PatientConsents consents, Clock clock) {
        this.callers = callers;
        this.consents = consents;
        this.clock = clock;
    }

    /** For whoever sent this FHIR request, whichever thread works on it. */
    public Disclosure of(@Nullable RequestDetails request) {
        Optional<Caller> caller = CurrentCaller.of(request).or(callers::caller);
        return caller.map(known -> of(known, request)).orElse(Disclosure.EVERYTHING);
    }

    /** For a caller that is known; the request may tell why. */
    public Disclosure of(Caller caller, @Nullable RequestDetails request) {
        if (caller.clearance().contains(Clearance.ALL)) {
            return Disclosure.EVERYTHING;
        }
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        if (current != null
                && current.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST) instanceof Remembered remembered
                && remembered.caller().equals(caller)) {
            return remembered.disclosure();
        }
        CallerDisclosure disclosure = make(caller, request);
        if (current != null) {
            current.setAttribute(KEY, new Remembered(caller, disclosure), RequestAttributes.SCOPE_REQUEST);
        }
        return disclosure;
    }

    /** What was worked out before the caller said that this is an emergency. */
    static void forget(RequestAttributes request) {
        request.removeAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
    }

    private record Remembered(Caller caller, CallerDisclosure disclosure) {}

    private CallerDisclosure make(Caller caller, @Nullable RequestDetails request) {
        Clearance clearance = Clearance.of(caller);
        boolean isGlassBroken = BrokenGlass.of(request).isPresent();
        if (isGlassBroken) {
            clearance = clearance.and(Clearance.withoutPsychotherapyNotes());
        }
        Set<String> actors = new HashSet<>(Set.of(caller.clientId()));
        caller.fhirUser().ifPresent(actors::add);
        boolean isBoundByConsent = !isGlassBroken && !Clearance.isPatient(caller);
        return new CallerDisclosure(
                clearance,
                actors,
                PurposeOfUse.of(caller, request),
                isBoundByConsent ? consents : NoConsents.INSTANCE,
                clock);
    }
}
