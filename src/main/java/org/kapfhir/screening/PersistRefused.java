package org.kapfhir.screening;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** The answer cannot be stored the way it was asked for. */
final class PersistRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;
    private static final String PERSIST = "Parameters.parameter('persist')";

    private PersistRefused(ErrorCode code, String whatToChange) {
        super(code, whatToChange, PERSIST);
    }

    static PersistRefused byGet() {
        return new PersistRefused(
                ErrorCode.METHOD_NOT_ALLOWED, "A GET must not change anything: send persist with POST");
    }

    static PersistRefused withHiddenReasons() {
        return new PersistRefused(
                ErrorCode.FORBIDDEN,
                "What is stored holds all reasons, and you are not cleared for some: leave out persist, or ask somebody who"
                        + " is cleared");
    }

    static PersistRefused withData() {
        return new PersistRefused(
                ErrorCode.UNPROCESSABLE,
                "The entries in data are not in the store, so that an assessment cannot point to them: store the record"
                        + " and ask with its id, or leave out persist");
    }
}
