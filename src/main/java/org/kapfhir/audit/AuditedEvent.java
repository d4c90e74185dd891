package org.kapfhir.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One access to one person's data, or one that is about nobody.
 *
 * @param kind a code of restful-interaction, or {@code login}, {@code token}, {@code cds-hook}, {@code http}
 * @param patientId logical id of the person; null if it is about nobody, or about more than can be named
 * @param user reference of the user, or the issuer's name for one
 * @param client id of the client
 * @param network where it came from
 * @param requestId the request, which several events may belong to
 * @param entity what was accessed, as a relative reference or an address without its query
 * @param query the search or the call, as it was sent
 * @param purpose code of v3-ActReason, if one was said
 * @param reason why the glass was broken
 */
record AuditedEvent(
        Instant recorded,
        Action action,
        String kind,
        Outcome outcome,
        @Nullable String patientId,
        @Nullable String user,
        @Nullable String client,
        @Nullable String network,
        @Nullable String requestId,
        @Nullable String entity,
        @Nullable String query,
        @Nullable String purpose,
        @Nullable String reason) {

    /** Value set audit-event-action. */
    enum Action {
        C,
        R,
        U,
        D,
        E
    }

    /** Value set audit-event-outcome. */
    enum Outcome {
        SUCCESS("0"),
        FAILED("4"),
        REFUSED("8"),
        BROKEN("12");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Outcome ofStatus(int httpStatus) {
            if (httpStatus == 401 || httpStatus == 403) {
                return REFUSED;
            }
            if (httpStatus >= 500) {
                return BROKEN;
            }
            return httpStatus >= 400 ? FAILED : SUCCESS;
        }

        static Outcome ofCode(String code) {
            for (Outcome outcome : values()) {
                if (outcome.code.equals(code)) {
                    return outcome;
                }
            }
            return BROKEN;
        }
    }
}
