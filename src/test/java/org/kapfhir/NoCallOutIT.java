package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever address a caller names, the server calls nobody: a canary listens at that address. */
@WithRunningServer
class NoCallOutIT {

    @Autowired
    private FhirEndpoint server;

    private final AtomicInteger calls = new AtomicInteger();
    private HttpServer canary;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        canary.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        canary.start();
        address = "http://localhost:" + canary.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        canary.stop(0);
    }

    @Test
    @DisplayName("7.9 calls no address that a caller names")
    void callsNoAddressThatACallerNames() {
        String profile = "{\"resourceType\":\"Patient\",\"meta\":{\"profile\":[\"%1$s/StructureDefinition/x\"]},"
                + "\"extension\":[{\"url\":\"%1$s/StructureDefinition/y\",\"valueString\":\"a\"}],"
                + "\"photo\":[{\"url\":\"%1$s/photo.png\"}],\"managingOrganization\":{\"reference\":\"%1$s/Organization/1\"}}";
        server.post("Patient/$validate", profile.formatted(address));
        server.post("Patient", profile.formatted(address));
        server.get("ValueSet/$expand?url=" + address + "/ValueSet/x");
        server.get("ValueSet/$validate-code?url=" + address + "/ValueSet/x&system=" + address + "&code=a");
        server.get("CodeSystem/$lookup?system=" + address + "/CodeSystem/x&code=a");
        server.get("Observation?code:in=" + address + "/ValueSet/x");
        server.get("Patient?organization=" + address + "/Organization/1");
        server.post(
                "Subscription",
                ("{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"r\",\"criteria\":\"Patient?\","
                                + "\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"%s\",\"payload\":\"application/fhir+json\"}}")
                        .formatted(address));
        server.post(
                "$import",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"inputSource\",\"valueUri\":\"" + address
                        + "\"}]}");
        server.post(
                "StructureDefinition/$snapshot",
                "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"url\",\"valueString\":\"" + address
                        + "/x\"}]}");
        server.get("Patient/$screen-candidate?protocol=" + address + "/PlanDefinition/x");

        assertThat(calls).hasValue(0);
    }

    @Test
    @DisplayName("7.9 the validator's own web client is shut, as CVE-2026-34359, -34360 and -34361 need it open")
    void shutsTheValidatorsWebClient() {
        assertThatThrownBy(() -> ManagedWebAccess.get(List.of("web"), address + "/package.tgz"))
                .isInstanceOf(IOException.class);
        assertThat(calls).hasValue(0);
    }

    @Test
    void theCanarySings() throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding());
        assertThat(calls).hasValue(1);
    }
}
