package org.kapfhir.config;

import javax.sql.DataSource;
import org.kapfhir.shared.UnsafeForProduction;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps records of real people out of the database that is for trying out. */
@Component
@Profile("production")
final class ProductionDatabase implements InitializingBean {
    private final DataSource dataSource;

    ProductionDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterPropertiesSet() {
        if (DatabaseProduct.of(dataSource) == DatabaseProduct.H2) {
            throw new UnsafeForProduction(
                    "H2 is for trying out: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD to a PostgreSQL");
        }
    }
}
