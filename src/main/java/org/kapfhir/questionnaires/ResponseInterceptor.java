package org.kapfhir.questionnaires;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;

/**
 * Stores the scores and flags of a response in the database transaction of the response, whichever way it comes in; if one
 * of them fails, the response fails too.
 *
 * <p>HAPI calls these hooks before the commit, those of a FHIR transaction when all its entries are stored, so references
 * within a Bundle are resolved by then.
 */
@Interceptor
public final class ResponseInterceptor {
    private final DerivedRecords records;
    private final ClientScores clientScores;
    private final DerivedStore store;

    ResponseInterceptor(DerivedRecords records, ClientScores clientScores, DerivedStore store) {
        this.records = records;
        this.clientScores = clientScores;
        this.store = store;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void afterCreate(IBaseResource stored, RequestDetails request, TransactionDetails transaction) {
        if (stored instanceof QuestionnaireResponse response) {
            records.created(response, store.within(request, transaction));
        } else {
            checkScore(stored, request, transaction);
        }
    }

    /** @param before null when HAPI does not know the earlier version */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void afterUpdate(
            @Nullable IBaseResource before,
            IBaseResource stored,
            RequestDetails request,
            TransactionDetails transaction) {
        if (stored instanceof QuestionnaireResponse response) {
            records.updated((QuestionnaireResponse) before, response, store.within(request, transaction));
        } else {
            checkScore(stored, request, transaction);
        }
    }

    /** Before the store asks whether anything still refers to the response. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void beforeDelete(IBaseResource stored, RequestDetails request, TransactionDetails transaction) {
        if (stored instanceof QuestionnaireResponse response) {
            records.deleted(response, store.within(request, transaction));
        }
    }

    private void checkScore(IBaseResource stored, RequestDetails request, TransactionDetails transaction) {
        if (stored instanceof Observation observation && observation.hasDerivedFrom() && !store.isOwnWrite(request)) {
            clientScores.check(observation, store.within(request, transaction));
        }
    }
}
