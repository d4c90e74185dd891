package org.kapfhir.chart;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** How a database locks the rows of a select against writers. */
enum RowLock {
    /** Lets others refer to the row meanwhile. */
    POSTGRESQL("for no key update"),
    H2("for update");

    private final String clause;

    RowLock(String clause) {
        this.clause = clause;
    }

    static RowLock of(JdbcOperations jdbc) {
        ConnectionCallback<String> productName =
                connection -> connection.getMetaData().getDatabaseProductName();
        return "PostgreSQL".equals(jdbc.execute(productName)) ? POSTGRESQL : H2;
    }

    /** Passes over rows that somebody else has locked. */
    String skipping() {
        return clause + " skip locked";
    }

    /** Waits for whoever has a row locked. */
    String waiting() {
        return clause;
    }
}
