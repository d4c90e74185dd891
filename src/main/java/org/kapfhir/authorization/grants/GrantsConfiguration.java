package org.kapfhir.authorization.grants;

import java.time.Clock;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.authorization.identities.Identities;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EmbeddedServer
class GrantsConfiguration {

    @Bean
    StoredGrants storedGrants(
            JdbcTemplate jdbc,
            RegisteredClientRepository clients,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        GrantJson json = new GrantJson();
        return new StoredGrants(
                new GrantTables(jdbc, clock, json), json, clients, new TransactionTemplate(transactionManager), clock);
    }

    @Bean
    OpaqueTokens opaqueTokens(StoredGrants grants, Identities identities) {
        return new OpaqueTokens(grants, identities);
    }
}
