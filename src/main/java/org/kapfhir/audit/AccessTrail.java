package org.kapfhir.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Caller;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What becomes known about one HTTP request while it is answered; at its end the events are made from it. Batch entries
 * may be answered by several threads.
 */
public final class AccessTrail {
    private static final String KEY = AccessTrail.class.getName();

    private final Set<String> patients = new LinkedHashSet<>();
    private final List<String> refusedEntries = new ArrayList<>();
    private List<String> entries = List.of();
    private @Nullable Caller caller;
    private @Nullable String kind;
    private @Nullable String requestId;
    private @Nullable String entity;
    private @Nullable String query;
    private @Nullable String purpose;
    private @Nullable String reason;
    private final @Nullable String network;
    private boolean hasWritten;

    private AccessTrail(@Nullable String network) {
        this.network = network;
    }

    /** The trail of the request that this thread answers; one that leads nowhere if there is none. */
    public static AccessTrail current() {
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        Object held = current == null ? null : current.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
        return held instanceof AccessTrail trail ? trail : new AccessTrail(null);
    }

    static AccessTrail begin(HttpServletRequest request) {
        AccessTrail trail = new AccessTrail(request.getRemoteAddr());
        request.setAttribute(KEY, trail);
        return trail;
    }

    /** These people's data were asked for or shown. */
    public synchronized void people(Collection<String> patientIds) {
        patients.addAll(patientIds);
    }

    public synchronized void caller(Caller known) {
        caller = known;
    }

    /** Who calls, where it is no caller with scopes. */
    public synchronized void client(String clientId) {
        caller = new Caller(
                clientId,
                clientId,
                clientId,
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    synchronized void interaction(
            String code, @Nullable String request, @Nullable String what, @Nullable String asked) {
        kind = code;
        requestId = request;
        entity = what;
        query = asked;
    }

    synchronized void purpose(@Nullable String code, @Nullable String why) {
        purpose = code;
        reason = why;
    }

    /** The addresses of the entries of a batch, in its order. */
    synchronized void entries(List<String> addresses) {
        entries = List.copyOf(addresses);
    }

    synchronized List<String> entries() {
        return entries;
    }

    /** An entry of a batch that was refused: its address. */
    synchronized void refusedEntry(String entry) {
        refusedEntries.add(entry);
    }

    /** What was written is in the trail already, in the transaction of the write. */
    synchronized void written() {
        hasWritten = true;
    }

    boolean isOfRequest() {
        return network != null;
    }

    @Nullable
    String network() {
        return network;
    }

    synchronized boolean hasWritten() {
        return hasWritten;
    }

    synchronized List<String> patients() {
        return List.copyOf(patients);
    }

    synchronized List<String> refusedEntries() {
        return List.copyOf(refusedEntries);
    }

    synchronized @Nullable Caller caller() {
        return caller;
    }

    synchronized @Nullable String kind() {
        return kind;
    }

    synchronized @Nullable String requestId() {
        return requestId;
    }

    synchronized @Nullable String entity() {
        return entity;
    }

    synchronized @Nullable String query() {
        return query;
    }

    synchronized @Nullable String purpose() {
        return purpose;
    }

    synchronized @Nullable String reason() {
        return reason;
    }
}
