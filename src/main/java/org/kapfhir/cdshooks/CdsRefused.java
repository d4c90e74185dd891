package org.kapfhir.cdshooks;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A call of a CDS service cannot be answered as it stands. */
final class CdsRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private CdsRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static CdsRefused malformed(String whatToChange) {
        return new CdsRefused(ErrorCode.MALFORMED_REQUEST, whatToChange);
    }

    static CdsRefused unknownService() {
        return new CdsRefused(ErrorCode.NOT_FOUND, "There is no such CDS service: see /cds-services for the ids");
    }

    static CdsRefused noRecord() {
        return new CdsRefused(
                ErrorCode.PRECONDITION_FAILED,
                "The record is not complete in prefetch, and this server does not hold it for the caller: send every"
                        + " prefetch of the service whole");
    }

    static CdsRefused tooLarge() {
        return new CdsRefused(ErrorCode.TOO_LARGE, "The call is larger than the server accepts: send less in prefetch");
    }

    static CdsRefused unauthenticated(String whatToChange) {
        return new CdsRefused(ErrorCode.UNAUTHENTICATED, whatToChange);
    }
}
