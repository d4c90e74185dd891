package org.kapfhir.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.harness.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ReadSnapshotTest {

    @ParameterizedTest
    @MethodSource("databases")
    void showsTwoTablesAsTheyWereAtOneMoment(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table dosed (id integer primary key)");
        jdbc.execute("create table rated (id integer primary key)");

        List<Integer> seen = ReadSnapshot.of(dataSource).execute(status -> {
            int dosed = count(jdbc, "dosed");
            CompletableFuture.runAsync(() -> writeBoth(dataSource)).join();
            return List.of(dosed, count(jdbc, "rated"));
        });

        assertThat(seen).containsExactly(0, 0);
        assertThat(count(jdbc, "rated")).isEqualTo(1);
    }

    private static void writeBoth(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(status -> {
            jdbc.update("insert into dosed values (1)");
            jdbc.update("insert into rated values (1)");
        });
    }

    private static int count(JdbcTemplate jdbc, String table) {
        return jdbc.queryForObject("select count(*) from " + table, Integer.class);
    }

    static List<Named<DataSource>> databases() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:snapshot;DB_CLOSE_DELAY=-1");
        TestDatabase database = TestDatabase.postgres();
        PGSimpleDataSource postgresql = new PGSimpleDataSource();
        postgresql.setUrl(database.url());
        postgresql.setUser(database.username());
        postgresql.setPassword(database.password());
        return List.of(Named.of("H2", h2), Named.of("PostgreSQL", postgresql));
    }
}
