package org.kapfhir.outcomes.projection;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.InterceptorInvocationTimingEnum;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.List;
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
    private static final String CHANGES = ProjectionInterceptor.class.getName() + ".changes";

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

    /**
     * Does nothing where the rows stay the same.
     *
     * @param before null when HAPI does not know the earlier version; then it may have had rows
     */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void projectUpdated(
            @Nullable IBaseResource before,
            IBaseResource stored,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        Resource resource = (Resource) stored;
        List<ProjectionRow> rows = extractor.rows(resource);
        if (before == null || !extractor.rows((Resource) before).equals(rows)) {
            change(resource, true, rows, timing, transaction);
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
        TransactionChanges changes = transaction.getUserData(CHANGES);
        if (changes != null) {
            writer.apply(changes.writeHeld());
        }
    }

    private void change(
            Resource resource,
            boolean mayHaveRows,
            List<ProjectionRow> rows,
            InterceptorInvocationTimingEnum timing,
            TransactionDetails transaction) {
        if (ProjectionTable.filledBy(resource.fhirType()).isEmpty()) {
            return;
        }
        RowChange change = RowChange.of(resource, mayHaveRows, rows);
        TransactionChanges changes = changes(transaction);
        if (timing == InterceptorInvocationTimingEnum.ACTIVE) {
            changes.writeNow(change).ifPresent(now -> {
                flush.run();
                writer.apply(List.of(now));
            });
        } else {
            changes.hold(change);
        }
    }

    private static TransactionChanges changes(TransactionDetails transaction) {
        TransactionChanges known = transaction.getUserData(CHANGES);
        if (known != null) {
            return known;
        }
        // A transaction that is rolled back and tried again must not find what its first attempt collected.
        transaction.addRollbackUndoAction(() -> transaction.clearUserData(CHANGES));
        return transaction.getOrCreateUserData(CHANGES, TransactionChanges::new);
    }
}
