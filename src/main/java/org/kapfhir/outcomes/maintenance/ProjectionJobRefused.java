package org.kapfhir.outcomes.maintenance;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A rebuild or check of the projection cannot be begun, or there is none to tell about. */
final class ProjectionJobRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private ProjectionJobRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    static ProjectionJobRefused busy() {
        return new ProjectionJobRefused(
                ErrorCode.SLOW_DOWN, "A rebuild or check is running: ask again when it is done");
    }

    static ProjectionJobRefused unknown() {
        return new ProjectionJobRefused(
                ErrorCode.NOT_FOUND,
                "There is no such job: another one was begun since, or the server was started anew. Begin again");
    }

    static ProjectionJobRefused failed() {
        return new ProjectionJobRefused(
                ErrorCode.JOB_FAILED,
                "The job ended before it was done; what it mended is kept. Begin again, and see the server's log if it"
                        + " fails again");
    }
}
