package org.kapfhir.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.TestDatabase;

class BatchedInsertsTest {

    /** The driver cannot tell the rows of a statement apart, which shows that it made one of them. */
    @Test
    void postgresqlGetsTheRowsOfABatchInOneStatement() throws SQLException {
        assertThat(countsOfABatch(TestDatabase.postgres())).containsOnly(Statement.SUCCESS_NO_INFO);
    }

    @Test
    void h2WhichKnowsNoSuchSettingIsLeftAlone() throws SQLException {
        assertThat(countsOfABatch(TestDatabase.h2())).containsOnly(1);
    }

    private static int[] countsOfABatch(TestDatabase database) throws SQLException {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.username());
            pool.setPassword(database.password());
            new BatchedInserts().postProcessBeforeInitialization(pool, "dataSource");
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table batched (id integer primary key)");
                try (PreparedStatement insert = connection.prepareStatement("insert into batched values (?)")) {
                    for (int id : new int[] {1, 2, 3, 4}) {
                        insert.setInt(1, id);
                        insert.addBatch();
                    }
                    return insert.executeBatch();
                }
            }
        }
    }
}
