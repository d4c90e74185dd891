package org.kapfhir.seeding;

import java.time.Clock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(prefix = "kapfhir.seeding", name = "enabled", havingValue = "true")
@EnableConfigurationProperties(SeedingProperties.class)
class SeedingConfiguration {

    @Bean
    SandboxCohort sandboxCohort(BundleStore store, Clock clock, SeedingProperties properties) {
        return new SandboxCohort(store, clock, properties.size(), properties.seed());
    }

    @Bean
    SmartInitializingSingleton lookBeforeTheFirstRequest(SandboxCohort cohort) {
        return cohort::look;
    }

    /** After the guide, whose profiles the records claim. */
    @Bean
    @Order(100)
    ApplicationRunner fillSandbox(SandboxCohort cohort) {
        return arguments -> cohort.fillIfEmpty();
    }

    /** Those whom the sandbox lets log in are read by the apps that they use. */
    @Bean
    @Order(101)
    ApplicationRunner storeDemoStaff(BundleStore store) {
        return arguments -> store.store(DemoStaff.bundle());
    }
}
