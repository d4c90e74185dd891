package org.kapfhir.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The H2 file with the settings that the product ships. */
class DatabaseFileTest {
    private static final int COMMITS = 500;

    @Test
    void isCompactedWhenTheLastConnectionCloses(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("kapfhir.mv.db");
        long whileRunning;
        try (Connection connection = DriverManager.getConnection(shippedUrl(folder), "sa", "")) {
            commitManyTimes(connection);
            whileRunning = Files.size(file);
        }

        assertThat(Files.size(file)).isLessThan(whileRunning / 10);
        try (Connection again = DriverManager.getConnection(shippedUrl(folder), "sa", "");
                Statement statement = again.createStatement();
                var rows = statement.executeQuery("select count(*) from written")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(COMMITS);
        }
    }

    /** H2 names the value that it refuses, and by itself writes errors into a file beside the database. */
    @Test
    void leavesNoTraceOfRefusedValues(@TempDir Path folder) throws Exception {
        try (Connection connection = DriverManager.getConnection(shippedUrl(folder), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table written (text varchar(3))");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into written values ('a name')"))
                    .withMessageContaining("a name");
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("kapfhir.mv.db");
        }
    }

    private static String shippedUrl(Path folder) throws IOException {
        String url = (String) new YamlPropertySourceLoader()
                .load("product", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("spring.datasource.url");
        assertThat(url).contains("./data/");
        return url.replace("./data/", folder.toAbsolutePath() + "/");
    }

    private static void commitManyTimes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table written (id integer primary key, text varchar)");
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into written values (?, ?)")) {
            for (int row = 0; row < COMMITS; row++) {
                insert.setInt(1, row);
                insert.setString(2, "a score ".repeat(50));
                insert.executeUpdate();
            }
        }
    }
}
