package org.kapfhir.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Caller;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells on whose behalf the work at hand is done; nobody's when the server works for itself (seeding, jobs, start).
 *
 * <p>Work that goes on in another thread carries the caller along: a FHIR request holds it from its beginning.
 */
public final class CurrentCaller {
    private static final String REQUEST_KEY = CurrentCaller.class.getName();

    /** The caller of the request that this thread answers. */
    public Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof TokenAuthentication token ? Optional.of(token.caller()) : Optional.empty();
    }

    /** The caller of this FHIR request, whichever thread works on it; empty for the server's own work. */
    public static Optional<Caller> of(@Nullable RequestDetails request) {
        return rights(request).map(Rights::caller);
    }

    /**
     * Names the caller of this request among all, at most 64 characters: what belongs to a caller is kept under it. The
     * same for every token of one client and one user.
     */
    public static String ownerOf(@Nullable RequestDetails request) {
        return of(request)
                .map(caller -> TokenNames.digest(caller.issuer() + "\n" + caller.clientId() + "\n" + caller.subject()))
                .orElse("");
    }

    static Optional<Rights> rights(@Nullable RequestDetails request) {
        Object held = request == null ? null : request.getUserData().get(REQUEST_KEY);
        return held instanceof Rights rights ? Optional.of(rights) : Optional.empty();
    }

    static void hold(RequestDetails request, Rights rights) {
        request.getUserData().put(REQUEST_KEY, rights);
    }
}
