package org.kapfhir.chart;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A search condition asks about records that may be hidden from the caller. */
final class ConditionRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ConditionRefused(String parameter) {
        super(
                ErrorCode.FORBIDDEN,
                "The search parameter " + parameter
                        + " asks about linked records, and some may be hidden from you: search them by themselves");
    }
}
