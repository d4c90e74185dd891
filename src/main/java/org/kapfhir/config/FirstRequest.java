package org.kapfhir.config;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/**
 * Asks this server for its capabilities before it says that it is ready: whoever comes first would wait for code to be loaded,
 * and for the statement to be put together.
 */
final class FirstRequest implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(FirstRequest.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/fhir/metadata";

    private final ServletWebServerApplicationContext context;
    private final ServerProperties properties;

    FirstRequest(ServletWebServerApplicationContext context, ServerProperties properties) {
        this.context = context;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException, URISyntaxException {
        InetAddress bound = properties.getAddress();
        InetAddress address = bound == null || bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound;
        URI metadata = new URI(
                "http", null, address.getHostAddress(), context.getWebServer().getPort(), PATH, null, null);
        try {
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(metadata).timeout(PATIENCE).build(), BodyHandlers.discarding());
        } catch (IOException unanswered) {
            LOG.debug("Only the first caller will be answered more slowly", unanswered);
        }
    }
}
