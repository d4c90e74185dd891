package org.kapfhir.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database for one server: an H2 file, or a database of a real PostgreSQL that lives as long as the tests; or as
 * long as the folder that the system property {@code kapfhir.it.kept} names, for benchmarks that load for long.
 *
 * @param url JDBC URL with the settings that the product itself ships
 */
public record TestDatabase(String url, String username, String password) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The one that the system property {@code kapfhir.it.database} chooses. */
    public static TestDatabase fresh() {
        String kind = System.getProperty("kapfhir.it.database", "h2");
        return switch (kind) {
            case "h2" -> h2();
            case "postgresql" -> postgres();
            default -> throw new IllegalArgumentException("kapfhir.it.database is h2 or postgresql, not " + kind);
        };
    }

    public static TestDatabase h2() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "it")), "h2-");
            String file = folder.resolve("kapfhir").toAbsolutePath().toString();
            return new TestDatabase(
                    "jdbc:h2:file:" + file
                            + ";WRITE_DELAY=0;MAX_LENGTH_INPLACE_LOB=16384;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=-1;TRACE_LEVEL_FILE=0",
                    "sa",
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestDatabase postgres() {
        String name = "it" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet kept = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!kept.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot make a database", e);
        }
        return new TestDatabase(Server.POSTGRES.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /** Started with the first test that wants it. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder postgres =
                        EmbeddedPostgres.builder().setServerConfig("max_connections", "100");
                String kept = System.getProperty("kapfhir.it.kept");
                if (kept != null) {
                    // Much is loaded there, and PostgreSQL's own 128 MB are meant for a small machine.
                    postgres.setDataDirectory(kept)
                            .setCleanDataDirectory(false)
                            .setServerConfig("shared_buffers", "2GB");
                }
                return postgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }
}
