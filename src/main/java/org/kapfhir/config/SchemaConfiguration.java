package org.kapfhir.config;

import ca.uhn.fhir.jpa.migrate.HapiMigrator;
import ca.uhn.fhir.jpa.migrate.SchemaMigrator;
import ca.uhn.fhir.jpa.migrate.tasks.HapiFhirJpaMigrationTasks;
import ca.uhn.fhir.util.VersionEnum;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Brings the schema to this version before anything reads it: HAPI's tables by HAPI's own versioned tasks, ours by
 * Flyway (see {@code db/kapfhir}).
 */
@Configuration(proxyBeanMethods = false)
class SchemaConfiguration {

    @Bean
    FlywayMigrationStrategy migrateStoreThenProjection(DataSource dataSource) {
        return flyway -> {
            HapiMigrator migrator = new HapiMigrator(
                    SchemaMigrator.HAPI_FHIR_MIGRATION_TABLENAME,
                    dataSource,
                    DatabaseProduct.of(dataSource).migrationDriver());
            migrator.createMigrationTableIfRequired();
            migrator.addTasks(new HapiFhirJpaMigrationTasks(Set.of()).getAllTasks(VersionEnum.values()));
            migrator.migrate();
            flyway.migrate();
        };
    }
}
