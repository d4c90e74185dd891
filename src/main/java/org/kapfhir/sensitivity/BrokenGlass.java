package org.kapfhir.sensitivity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * An emergency that the caller declared for one request.
 *
 * @param reason in the caller's words; kept in the audit trail, never in a log
 */
public record BrokenGlass(String reason) {
    /** What a request says about why it is made: a code of v3-ActReason. */
    public static final String PURPOSE_HEADER = "X-Purpose-Of-Use";

    public static final String REASON_HEADER = "X-Break-Glass-Reason";

    /** In {@link org.kapfhir.smart.Caller#clearance()}: may break the glass. */
    public static final String ENTITLEMENT = "BTG";

    private static final String KEY = BrokenGlass.class.getName();

    /** Whether the request at hand was let through a broken glass. */
    public static Optional<BrokenGlass> of(@Nullable RequestDetails request) {
        if (request != null && request.getUserData().get(KEY) instanceof BrokenGlass glass) {
            return Optional.of(glass);
        }
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        Object held = current == null ? null : current.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST);
        return held instanceof BrokenGlass glass ? Optional.of(glass) : Optional.empty();
    }

    void hold(RequestDetails request) {
        request.getUserData().put(KEY, this);
        RequestAttributes current = RequestContextHolder.getRequestAttributes();
        if (current != null) {
            current.setAttribute(KEY, this, RequestAttributes.SCOPE_REQUEST);
            Disclosures.forget(current);
        }
    }
}
