package org.kapfhir.config;

import ca.uhn.fhir.jpa.dao.BaseTransactionProcessor;
import ca.uhn.fhir.jpa.dao.r4.TransactionProcessorVersionAdapterR4;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.errors.ErrorInterceptor;

/**
 * Says of an entry of a batch that failed what is said when it is sent by itself: HAPI would take a refusal of ours for a
 * failure of the server, and pass on the message of any.
 */
final class EntryFailures extends TransactionProcessorVersionAdapterR4 {
    private static final String IS_SAID = EntryFailures.class.getName();

    private final ErrorInterceptor errors;

    EntryFailures(ErrorInterceptor errors) {
        this.errors = errors;
    }

    @Override
    public void populateEntryWithOperationOutcome(BaseServerResponseException failure, BundleEntryComponent entry) {
        BaseServerResponseException answer = errors.toOperationOutcome(failure);
        BundleEntryResponseComponent response = entry.getResponse();
        response.setOutcome((Resource) answer.getOperationOutcome());
        response.setStatus(BaseTransactionProcessor.toStatusString(answer.getStatusCode()));
        response.setUserData(IS_SAID, true);
    }

    /** HAPI sets the status of its own exception before or after. */
    @Override
    public void setResponseStatus(BundleEntryComponent entry, String status) {
        if (entry.getResponse().getUserData(IS_SAID) == null) {
            super.setResponseStatus(entry, status);
        }
    }
}
