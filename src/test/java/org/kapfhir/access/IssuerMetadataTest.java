package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.ClockInHand;

/** How the external issuer is found, and how often it is asked. */
class IssuerMetadataTest {
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final ClockInHand clock = new ClockInHand();
    private HttpServer http;
    private IssuerMetadata metadata;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            asked.incrementAndGet();
            String document = documents.get(exchange.getRequestURI().getPath());
            byte[] body = String.valueOf(document).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(document == null ? 404 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
        metadata = new IssuerMetadata(issuer(), clock);
    }

    @AfterEach
    void stop() {
        http.stop(0);
    }

    @Test
    void findsTheOpenIdConfigurationBehindTheIssuersPath() throws Exception {
        documents.put("/realms/kap/.well-known/openid-configuration", described(issuer()));

        assertThat(metadata.read()).containsEntry("jwks_uri", issuer() + "/keys");
    }

    @Test
    void findsTheMetadataOfRfc8414BeforeTheIssuersPath() throws Exception {
        documents.put("/.well-known/oauth-authorization-server/realms/kap", described(issuer()));

        assertThat(metadata.read()).containsEntry("jwks_uri", issuer() + "/keys");
    }

    @Test
    void takesNoMetadataOfAnotherIssuer() {
        documents.put("/realms/kap/.well-known/openid-configuration", described("https://elsewhere.example.org"));

        assertThatThrownBy(metadata::read).isInstanceOf(IOException.class);
    }

    @Test
    void asksAgainAfterFiveMinutesAndKeepsWhatItKnowsMeanwhile() throws Exception {
        documents.put("/realms/kap/.well-known/openid-configuration", described(issuer()));
        metadata.read();
        metadata.read();
        assertThat(asked).hasValue(1);

        documents.clear();
        clock.goOn(Duration.ofMinutes(5));
        assertThat(metadata.read()).containsKey("jwks_uri");
        assertThat(asked).hasValue(3);
    }

    @Test
    void doesNotKnockAtASilentIssuersDoorForEachRequest() {
        assertThatThrownBy(metadata::read).isInstanceOf(IOException.class);
        assertThatThrownBy(metadata::read).isInstanceOf(IOException.class);
        assertThat(asked).hasValue(2);

        clock.goOn(Duration.ofSeconds(10));
        documents.put("/realms/kap/.well-known/openid-configuration", described(issuer()));
        assertThat(metadata).satisfies(found -> assertThat(found.read()).containsKey("issuer"));
    }

    private String issuer() {
        return "http://localhost:" + http.getAddress().getPort() + "/realms/kap";
    }

    private static String described(String issuer) {
        return "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(issuer);
    }
}
