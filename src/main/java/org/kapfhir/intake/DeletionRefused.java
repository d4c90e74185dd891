package org.kapfhir.intake;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The version that is to be deleted is not the current one. */
final class DeletionRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    DeletionRefused() {
        super(
                ErrorCode.PRECONDITION_FAILED,
                "The version that the request names is not the current one. Read again and send the current one");
    }
}
