package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapfhir.harness.AppServer;
import org.kapfhir.harness.Browser;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.NpmPackages;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** fhirclient as npm delivers it, in a real Chromium, from its first request to reads, searches and a refresh. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirClientIT {
    private static final Path PAGES = Path.of("src", "test", "resources", "fixtures", "smart");

    @Autowired
    private FhirEndpoint server;

    private @Nullable Browser browser;
    private SmartApp app;

    @BeforeAll
    void serveApp() throws IOException {
        SmartPeople.store(server);
        app = new SmartApp(server);
        AppServer apps = AppServer.running();
        apps.serve("fhir-client.js", NpmPackages.folder().resolve("node_modules/fhirclient/build/fhir-client.js"));
        apps.serve("launch.html", PAGES.resolve("launch.html"));
        apps.serve("index.html", PAGES.resolve("index.html"));
        browser = Browser.start();
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @DisplayName(
            "1.4.1 1.6.8 1.1.12 fhirclient: standalone launch, reads, search by patient, refresh without client_id")
    void standalone() {
        String result = run("?server=" + encoded(app.fhirBase()), "ana", "a-word");
        assertThat(result)
                .contains("\"patient\":\"it-ana\"", "\"user\":\"Patient/it-ana\"", "\"renewed\":true")
                .contains("\"found\":[\"it-ana-weight\"]", "\"again\":[\"it-ana-weight\"]");
    }

    @Test
    @DisplayName("1.4.3 fhirclient: launch by a record system with patient and encounter")
    void ehrLaunch() {
        TokenAnswer launch = app.postJson(
                "/smart/launch-contexts",
                "{\"clientId\": \"test-app\", \"patient\": \"it-ana\", \"encounter\": \"it-visit\"}",
                "Authorization",
                "Bearer " + app.backendToken("ehr", "system/*.cruds"));
        String result = run(
                "?iss=" + encoded(app.fhirBase()) + "&launch=" + encoded(launch.text("launch")), "clinician", "c-word");
        assertThat(result)
                .contains("\"patient\":\"it-ana\"", "\"encounter\":\"it-visit\"", "\"renewed\":true")
                .contains("\"user\":\"Practitioner/it-clinician\"");
    }

    private String run(String query, String username, String password) {
        Browser chromium = Objects.requireNonNull(browser);
        chromium.forgetEverything().open(AppServer.running().url() + "/app/launch.html" + query);
        chromium.await("#password")
                .fill("#username", username)
                .fill("#password", password)
                .click("button");
        chromium.await("form[action='/oauth2/authorize'] button").click("form[action='/oauth2/authorize'] button");
        return chromium.await("body[data-result], body[data-failure]")
                .evaluate("return document.body.dataset.result || document.body.dataset.failure")
                .toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
