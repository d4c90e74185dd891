package org.kapfhir.config;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Has PostgreSQL's driver send the rows of a batch as one statement: a resource is some thirteen rows, most of them in the
 * tables of the search index. The parameter of the same name in the JDBC URL goes before this.
 */
final class BatchedInserts implements BeanPostProcessor {
    private static final String POSTGRESQL = "jdbc:postgresql:";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith(POSTGRESQL)) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return bean;
    }
}
