package org.kapfhir.jobs;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A job cannot be begun, or does not have what is asked of it. */
public final class JobRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    private JobRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange);
    }

    /** Too much work is waiting. */
    public static JobRefused busy() {
        return new JobRefused(
                ErrorCode.SLOW_DOWN, "Too many jobs are running or waiting: ask again when one of them is done");
    }

    static JobRefused unknownJob() {
        return new JobRefused(ErrorCode.NOT_FOUND, "There is no such job, or its result was deleted: ask again");
    }

    static JobRefused notDone() {
        return new JobRefused(
                ErrorCode.NOT_FOUND, "The job has no result yet: ask for its status until that answers 200");
    }

    public static JobRefused failed() {
        return new JobRefused(
                ErrorCode.JOB_FAILED,
                "The job ended before it was done, for one because its server stopped: ask again");
    }
}
