package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.Browser;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide in a real Chromium: readable for everyone, on a wide and a narrow screen, light and dark. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideBrowserIT {

    @Autowired
    private FhirEndpoint server;

    private @Nullable Browser browser;

    @BeforeAll
    void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "artifacts.html",
                "traceability.html",
                "screen-candidate.html",
                "StructureDefinition-kap-ketamine-administration.html",
                "ValueSet-kap-adverse-effect.html",
                "CodeSystem-kap-criterion.html",
                "Questionnaire-phq-9.html",
                "PlanDefinition-kap-candidacy.html",
                "OperationDefinition-screen-candidate.html",
                "Library-KapCandidacy.html",
                "Observation-ana-audit-c.html",
                "no-such-page.html"
            })
    void canBeReadByEveryone(String page) {
        open(page, 400);
        assertThat(chromium().consoleErrors())
                .filteredOn(message -> !message.contains("status of 404"))
                .isEmpty();
        assertThat(chromium().evaluate("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("the page itself never scrolls sideways")
                .isEqualTo(true);
        for (String scheme : new String[] {"light", "dark"}) {
            open(page, 1300).colorScheme(scheme);
            assertThat(chromium().accessibilityViolations()).as(scheme).isEmpty();
        }
    }

    @Test
    void letsTheKeyboardSkipTheHeading() {
        assertThat(open("index.html", 1300).textOfFirstTabStop()).isEqualTo("Skip to content");
    }

    @Test
    void showsTheMenuLinkWhereTheMenuIsBelow() {
        String visible = "return getComputedStyle(document.querySelector('.to-menu')).display !== 'none'";

        assertThat(open("index.html", 400).evaluate(visible)).isEqualTo(true);
        assertThat(open("index.html", 1300).evaluate(visible)).isEqualTo(false);
    }

    private Browser open(String page, int width) {
        return chromium().resize(width, 900).open(server.url().replaceFirst("/fhir$", "/ig/") + page);
    }

    private Browser chromium() {
        assertThat(browser).isNotNull();
        return browser;
    }
}
