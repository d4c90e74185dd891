package org.kapfhir.access;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.kapfhir.errors.ErrorInterceptor;

/** Refuses in the way that the FHIR server understands wherever it happens, also in the midst of a batch. */
abstract class RefusingInterceptor {
    private final ErrorInterceptor errors;

    RefusingInterceptor(ErrorInterceptor errors) {
        this.errors = errors;
    }

    BaseServerResponseException exception(AccessRefused refused) {
        return errors.toOperationOutcome(refused);
    }

    void translating(Runnable check) {
        try {
            check.run();
        } catch (AccessRefused refused) {
            throw exception(refused);
        }
    }
}
