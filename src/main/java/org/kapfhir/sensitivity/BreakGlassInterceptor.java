package org.kapfhir.sensitivity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.smart.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a caller who is entitled to it see, for one request, what labels and consents hide.
 *
 * <p>The purpose is said per request and not in the token: an emergency is a moment, and a token that was asked for as one
 * would widen a whole session. R4 has no header for it, so it is one of our own.
 */
@Interceptor(order = BreakGlassInterceptor.AFTER_THE_CALLER_IS_KNOWN)
public final class BreakGlassInterceptor {
    static final int AFTER_THE_CALLER_IS_KNOWN = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BreakGlassInterceptor.class);
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final CurrentCaller callers;

    BreakGlassInterceptor(CurrentCaller callers) {
        this.callers = callers;
    }

    /** @throws GlassRefused 403 {@code forbidden}, 400 {@code invalid-parameter} */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void readPurpose(RequestDetails request) {
        String purpose = request.getHeader(BrokenGlass.PURPOSE_HEADER);
        if (purpose == null) {
            return;
        }
        if (!PurposeOfUse.KNOWN.contains(purpose)) {
            throw GlassRefused.unknownPurpose();
        }
        if (purpose.equals(PurposeOfUse.BREAK_THE_GLASS)) {
            Caller caller = callers.caller().orElseThrow(GlassRefused::notEntitled);
            if (!caller.clearance().contains(BrokenGlass.ENTITLEMENT)
                    && !caller.clearance().contains(Clearance.ALL)) {
                throw GlassRefused.notEntitled();
            }
            String reason = reason(request.getHeader(BrokenGlass.REASON_HEADER));
            new BrokenGlass(reason).hold(request);
            LOG.warn(
                    "Glass broken by client {} for {}, request {}",
                    caller.clientId(),
                    caller.fhirUser().orElse("no user"),
                    request.getRequestId());
        }
    }

    private static String reason(@Nullable String sent) {
        String reason = sent == null ? "" : sent.strip();
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw GlassRefused.withoutReason();
        }
        return reason;
    }
}
