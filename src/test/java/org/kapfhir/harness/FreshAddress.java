package org.kapfhir.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each server under test a port of its own, known before it starts: tokens are made for its address. */
public final class FreshAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new HashMap<>(TestIssuer.settings());
        settings.putAll(TestIdentities.settings());
        settings.put("server.port", freePort());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("fresh address and its issuer", settings));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
