package org.kapfhir.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kapfhir.harness.FreshAddress;
import org.kapfhir.harness.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the server an empty database, an address, and a Keycloak as its only issuer. */
final class KeycloakAsIssuer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new FreshAddress().initialize(context);
        String port = context.getEnvironment().getRequiredProperty("server.port");
        try {
            Keycloak keycloak = Keycloak.start("http://localhost:" + port + "/fhir");
            TestDatabase database = TestDatabase.fresh();
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "Keycloak",
                            Map.of(
                                    "spring.datasource.url", database.url(),
                                    "spring.datasource.username", database.username(),
                                    "spring.datasource.password", database.password(),
                                    "kapfhir.auth.embedded.enabled", "false",
                                    "kapfhir.auth.issuer-uri", keycloak.issuer("kap"))));
            context.getBeanFactory().registerSingleton("keycloak", keycloak);
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start", e);
        }
    }
}
