package org.kapfhir.config;

import ca.uhn.fhir.jpa.migrate.DriverTypeEnum;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import java.util.Arrays;
import javax.sql.DataSource;
import org.hibernate.dialect.Dialect;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The databases that the store runs on; anything else is refused at start. */
enum DatabaseProduct {
    H2("H2", DriverTypeEnum.H2_EMBEDDED, HapiFhirH2Dialect.class),
    POSTGRESQL("PostgreSQL", DriverTypeEnum.POSTGRES_9_4, HapiFhirPostgresDialect.class);

    private final String productName;
    private final DriverTypeEnum migrationDriver;
    private final Class<? extends Dialect> dialect;

    DatabaseProduct(String productName, DriverTypeEnum migrationDriver, Class<? extends Dialect> dialect) {
        this.productName = productName;
        this.migrationDriver = migrationDriver;
        this.dialect = dialect;
    }

    /** @throws IllegalStateException if it is neither H2 nor PostgreSQL, or cannot be reached */
    static DatabaseProduct of(DataSource dataSource) {
        String name;
        try {
            name = JdbcUtils.extractDatabaseMetaData(dataSource, java.sql.DatabaseMetaData::getDatabaseProductName);
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException(
                    "The database cannot be reached: check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD", e);
        }
        return Arrays.stream(values())
                .filter(product -> product.productName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The database " + name + " is not supported: set SPRING_DATASOURCE_URL to H2 or PostgreSQL"));
    }

    DriverTypeEnum migrationDriver() {
        return migrationDriver;
    }

    String dialectClassName() {
        return dialect.getName();
    }
}
