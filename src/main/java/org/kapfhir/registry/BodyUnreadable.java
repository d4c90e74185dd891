package org.kapfhir.registry;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The body of a request is no JSON, or is not called so. */
final class BodyUnreadable extends RequestRefused {
    private static final long serialVersionUID = 1L;

    BodyUnreadable() {
        super(ErrorCode.MALFORMED_REQUEST, "The body cannot be read: send Parameters as application/fhir+json");
    }
}
