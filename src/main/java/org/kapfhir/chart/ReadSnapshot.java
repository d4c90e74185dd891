package org.kapfhir.chart;

import java.sql.DatabaseMetaData;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction in which all statements see the same committed state of the database, while writes go on.
 *
 * <p>PostgreSQL calls this repeatable read. Under that name H2 shows each table as it was when it was first read, which may
 * tear a write over two tables apart; its serializable reads show all tables at one moment.
 */
public final class ReadSnapshot {
    private ReadSnapshot() {}

    /** Plain JDBC, since the store's own transactions cannot choose their isolation. */
    public static TransactionOperations of(DataSource dataSource) {
        TransactionTemplate snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(
                isPostgreSql(dataSource)
                        ? TransactionDefinition.ISOLATION_REPEATABLE_READ
                        : TransactionDefinition.ISOLATION_SERIALIZABLE);
        return snapshot;
    }

    private static boolean isPostgreSql(DataSource dataSource) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not tell which product it is", e);
        }
    }
}
