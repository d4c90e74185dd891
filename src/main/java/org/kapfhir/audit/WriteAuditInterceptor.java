package org.kapfhir.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.audit.AuditedEvent.Action;
import org.kapfhir.audit.AuditedEvent.Outcome;
import org.kapfhir.chart.RecordOwner;
import org.kapfhir.smart.Caller;

/**
 * Notes what is written in the transaction of the write: either both are there or neither is. In a FHIR transaction the
 * events of all entries are collected and written in one batch. What the server writes for itself is no access.
 */
@Interceptor
public final class WriteAuditInterceptor {
    private static final String COLLECTED = WriteAuditInterceptor.class.getName() + ".collected";

    private final CurrentCaller callers;
    private final AuditStore store;
    private final Clock clock;

    WriteAuditInterceptor(CurrentCaller callers, AuditStore store, Clock clock) {
        this.callers = callers;
        this.store = store;
        this.clock = clock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(
            IBaseResource stored,
            RequestDetails request,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        note(Action.C, "create", stored, request, timing, transaction);
    }

    /** @param before null when HAPI does not know the earlier version */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(
            @Nullable IBaseResource before,
            IBaseResource stored,
            RequestDetails request,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        note(Action.U, "update", stored, request, timing, transaction);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(
            IBaseResource deleted,
            RequestDetails request,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        note(Action.D, "delete", deleted, request, timing, transaction);
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSED)
    public void writeCollected(TransactionDetails transaction) {
        List<AuditedEvent> collected = transaction.getUserData(COLLECTED);
        if (collected != null) {
            transaction.clearUserData(COLLECTED);
            store.add(collected);
        }
    }

    private void note(
            Action action,
            String kind,
            IBaseResource written,
            @Nullable RequestDetails request,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        Optional<Caller> caller = CurrentCaller.of(request).or(callers::caller);
        if (caller.isEmpty()) {
            return;
        }
        AuditedEvent event = event(action, kind, (Resource) written, request, caller.get());
        AccessTrail.current().written();
        if (timing == InterceptorInvocationTimingEnum.ACTIVE) {
            store.add(List.of(event));
        } else {
            collected(transaction).add(event);
        }
    }

    private AuditedEvent event(
            Action action, String kind, Resource written, @Nullable RequestDetails request, Caller caller) {
        AccessTrail trail = AccessTrail.current();
        return new AuditedEvent(
                clock.instant(),
                action,
                kind,
                Outcome.SUCCESS,
                RecordOwner.of(written).orElse(null),
                caller.fhirUser().orElse(caller.subject()),
                caller.clientId(),
                trail.network(),
                request == null ? null : request.getRequestId(),
                written.fhirType() + "/" + written.getIdElement().getIdPart(),
                null,
                trail.purpose(),
                trail.reason());
    }

    private static List<AuditedEvent> collected(TransactionDetails transaction) {
        List<AuditedEvent> known = transaction.getUserData(COLLECTED);
        if (known != null) {
            return known;
        }
        // A transaction that is rolled back and tried again must not find what its first attempt collected.
        transaction.addRollbackUndoAction(() -> transaction.clearUserData(COLLECTED));
        return transaction.getOrCreateUserData(COLLECTED, ArrayList::new);
    }
}
