package org.kapfhir.authorization.identities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kapfhir.authorization.AuthorizationProperties;
import org.kapfhir.authorization.EmbeddedServer;
import org.kapfhir.smart.AuthProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EmbeddedServer
class IdentitiesConfiguration {
    private static final String PRODUCTION = "production";

    @Bean
    Identities identities(AuthProperties auth, AuthorizationProperties properties, Environment environment) {
        if (properties.sandbox() && environment.matchesProfiles(PRODUCTION)) {
            throw SandboxIdentitiesRefused.inProduction();
        }
        Path file = auth.file();
        if (file == null) {
            if (!properties.sandbox()) {
                throw new NoIdentities();
            }
            return SandboxIdentities.read(properties.sandboxClientFile());
        }
        Identities identities = read(file, properties.sandbox());
        if (!properties.sandbox()) {
            SandboxIdentities.expectNone(identities);
        }
        return identities;
    }

    private static Identities read(Path file, boolean sandbox) {
        try {
            return new IdentitiesReader(sandbox).read(file.toString(), Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new IdentitiesRefused(file.toString(), List.of("The file cannot be read: check kapfhir.auth.file."));
        }
    }
}
