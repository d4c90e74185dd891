package org.kapfhir.outcomes.projection;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the projection equal to the store: every write changes resource and rows in one database transaction.
 *
 * <p>In a FHIR transaction HAPI holds the hooks back until all entries are stored and then calls them one after the other,
 * grouped by kind and not in order, before {@link Pointcut#STORAGE_TRANSACTION_PROCESSED}; all still inside the database
 * transaction. Those changes are collected and written there in one batch, so a Bundle costs a few statements.
 */
@Interceptor
public final class ProjectionInterceptor {
    private static final String COLLECTED = ProjectionInterceptor.class.getName() + ".collected";

    private final RowExtractor extractor;
    private final ProjectionWriter writer;
    private final Runnable flush;

    /** @param flush sends a single resource to the database ahead of its rows, see {@link StoreFlush} */
    ProjectionInterceptor(RowExtractor extractor, ProjectionWriter writer, Runnable flush) {
        this.extractor = extractor;
        this.writer = writer;
        this.flush = flush;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void projectCreated(
            IBaseResource stored, InterceptorInvocationTimingEnum timing, TransactionDetails transaction) {
        Resource resource = (Resource) stored;
        if (extractor.concerns(resource)) {
            change(resource, false, extractor.rows(resource), timing, transaction);
        }
    }

    /** @param before null when HAPI does not know the earlier version; then it may have had rows */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void projectUpdated(
            @Nullable IBaseResource before,
            IBaseResource stored,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        Resource resource = (Resource) stored;
        if (before == null || extractor.concerns((Resource) before) || extractor.concerns(resource)) {
            change(resource, true, extractor.rows(resource), timing, transaction);
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void projectDeleted(
            IBaseResource deleted, InterceptorInvocationTimingEnum timing, TransactionDetails transaction) {
        Resource resource = (Resource) deleted;
        if (extractor.concerns(resource)) {
            change(resource, true, List.of(), timing, transaction);
        }
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSED)
    public void writeCollected(TransactionDetails transaction) {
        Map<String, RowChange> collected = transaction.getUserData(COLLECTED);
        if (collected != null) {
            transaction.clearUserData(COLLECTED);
            writer.apply(collected.values());
        }
    }

    private void change(
            Resource resource,
            boolean mayHaveRows,
            List<ProjectionRow> rows,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        List<RowChange> changes = ProjectionTable.of(resource.fhirType()).stream()
                .map(table -> new RowChange(
                        table,
                        resource.getIdElement().getIdPart(),
                        resource.getIdElement().getVersionIdPartAsLong(),
                        mayHaveRows,
                        table.ownAmong(rows)))
                .toList();
        if (timing == InterceptorInvocationTimingEnum.ACTIVE) {
            flush.run();
            writer.apply(changes);
        } else {
            changes.forEach(change -> collected(transaction)
                    .merge(change.table() + "/" + change.resourceId(), change, RowChange::followedBy));
        }
    }

    private static Map<String, RowChange> collected(TransactionDetails transaction) {
        Map<String, RowChange> known = transaction.getUserData(COLLECTED);
        if (known != null) {
            return known;
        }
        // A transaction that is rolled back and tried again must not find what its first attempt collected.
        transaction.addRollbackUndoAction(() -> transaction.clearUserData(COLLECTED));
        return transaction.getOrCreateUserData(COLLECTED, LinkedHashMap::new);
    }
}
