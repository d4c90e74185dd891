package org.kapfhir.outcomes.projection;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.orm.jpa.EntityManagerFactoryInfo;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.JpaDialect;

/**
 * Sends what the store still holds back of the current transaction to the database.
 *
 * <p>A Bundle's resources are sent before their hooks are called, a single resource's only when the transaction ends. Rows
 * written before their resource would be locked in the other order, and two writers of one resource could then block each
 * other instead of one finding a newer version.
 */
public final class StoreFlush implements Runnable {
    private final EntityManagerFactory entityManagers;

    public StoreFlush(EntityManagerFactory entityManagers) {
        this.entityManagers = entityManagers;
    }

    @Override
    public void run() {
        EntityManager current = EntityManagerFactoryUtils.getTransactionalEntityManager(entityManagers);
        if (current == null) {
            return;
        }
        try {
            current.flush();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    /** As at the end of a transaction, so that a newer version found here is the same conflict. */
    private RuntimeException translated(RuntimeException failure) {
        JpaDialect dialect = ((EntityManagerFactoryInfo) entityManagers).getJpaDialect();
        return dialect == null ? failure : DataAccessUtils.translateIfNecessary(failure, dialect);
    }
}
