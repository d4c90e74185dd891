package org.kapfhir.screening.cohort;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A group cannot be answered as it was asked. */
final class CohortRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private CohortRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static CohortRefused tooManyMembers(int most) {
        return new CohortRefused(
                ErrorCode.GROUP_TOO_LARGE,
                "The group has more than " + most
                        + " active members: send the header Prefer: respond-async and fetch the result later");
    }

    static CohortRefused noData() {
        return new CohortRefused(
                ErrorCode.DATA_WITH_STORED_PATIENT, "A record was sent for a stored Group: leave out data");
    }
}
