package org.kapfhir.config;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The body of a request is more than the server can take in. */
final class BodyRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private BodyRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static BodyRefused tooLarge(long mostBytes) {
        return new BodyRefused(
                ErrorCode.TOO_LARGE, "The body is larger than " + mostBytes + " bytes: send it in several requests");
    }

    static BodyRefused number() {
        return new BodyRefused(
                ErrorCode.MALFORMED_REQUEST, "A number has an exponent of more than three digits: correct it");
    }
}
