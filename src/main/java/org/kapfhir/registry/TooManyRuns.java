package org.kapfhir.registry;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** As many tables are being made as the server makes at a time. */
final class TooManyRuns extends RequestRefused {
    private static final long serialVersionUID = 1L;

    TooManyRuns() {
        super(ErrorCode.SLOW_DOWN, "Other tables are being made: send the request again when they are done");
    }
}
