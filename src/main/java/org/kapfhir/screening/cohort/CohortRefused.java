package org.kapfhir.screening.cohort;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A group, or a job about one, cannot be answered as it was asked. */
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

    static CohortRefused unknownJob() {
        return new CohortRefused(ErrorCode.NOT_FOUND, "There is no such job, or its result was deleted: ask again");
    }

    static CohortRefused notDone() {
        return new CohortRefused(
                ErrorCode.NOT_FOUND, "The job has no result yet: ask for its status until that answers 200");
    }

    static CohortRefused failed() {
        return new CohortRefused(
                ErrorCode.JOB_FAILED,
                "The job ended before it was done, for one because its server stopped: ask again");
    }

    static CohortRefused busy() {
        return new CohortRefused(
                ErrorCode.SLOW_DOWN, "Too many jobs are running or waiting: ask again when one of them is done");
    }
}
