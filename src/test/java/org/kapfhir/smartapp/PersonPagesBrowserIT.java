package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kapfhir.harness.Browser;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages for people in a real Chromium: usable by everyone, on a phone, light and dark. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonPagesBrowserIT {

    @Autowired
    private FhirEndpoint server;

    private @Nullable Browser browser;
    private SmartApp app;

    @BeforeAll
    void startBrowser() {
        SmartPeople.store(server);
        app = new SmartApp(server);
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
            "1.2.15 log-in, a failed one, consent, choice of patient, error and apps with access can be used by everyone")
    void canBeUsedByEveryone() {
        chromium().forgetEverything();
        open(app.authorizeUrl(
                app.request("test-app", "launch/patient patient/*.rs patient/Observation.rs offline_access")));
        assertUsable("log-in");
        logIn("clinician", "wrong");
        assertUsable("failed log-in");
        logIn("clinician", "c-word");
        chromium().await("form[role='search']");
        assertUsable("consent and choice of patient");
        chromium().evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");
        assertUsable("consent with parts");
        open(app.origin() + "/smart/apps");
        assertUsable("apps");
        open(app.authorizeUrl(app.request("nobody", "openid")));
        assertUsable("error");
    }

    private void assertUsable(String page) {
        for (String scheme : new String[] {"light", "dark"}) {
            chromium().colorScheme(scheme);
            assertThat(chromium().accessibilityViolations())
                    .as(page + " " + scheme)
                    .isEmpty();
        }
        chromium().resize(400, 900);
        assertThat(chromium().evaluate("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as(page + " never scrolls sideways")
                .isEqualTo(true);
        chromium().resize(1300, 900);
    }

    private void logIn(String username, String password) {
        chromium()
                .await("#password")
                .fill("#username", username)
                .fill("#password", password)
                .click("button");
    }

    private void open(String url) {
        chromium().open(url);
    }

    private Browser chromium() {
        return Objects.requireNonNull(browser);
    }
}
