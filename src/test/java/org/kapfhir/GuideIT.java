package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide as a browser and as FHIR tools find it on the running server. */
@WithRunningServer
class GuideIT {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @Autowired
    private FhirEndpoint server;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void leadsToEveryFileFromItsHomePage() throws IOException, InterruptedException {
        Set<String> seen = new LinkedHashSet<>(List.of("/ig/"));
        Deque<String> open = new ArrayDeque<>(seen);
        List<String> broken = new ArrayList<>();
        while (!open.isEmpty()) {
            String path = open.remove();
            HttpResponse<String> page = get(path);
            if (page.statusCode() != 200) {
                broken.add(path + " answers " + page.statusCode());
            }
            if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Matcher links = LINK.matcher(page.body());
                while (links.find()) {
                    URI target = URI.create("http://guide" + path)
                            .resolve(links.group(1).replaceFirst("#.*", ""));
                    if ("guide".equals(target.getHost()) && seen.add(target.getPath())) {
                        open.add(target.getPath());
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(seen).allMatch(path -> path.startsWith("/ig/")).contains("/ig/package.tgz", "/ig/Patient-ana.json");
        assertThat(seen).hasSizeGreaterThan(500);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/ig/,text/html;charset=UTF-8",
        "/ig/artifacts.html,text/html;charset=UTF-8",
        "/ig/package.tgz,application/gzip",
        "/ig/style.css,text/css;charset=UTF-8",
        "/ig/Questionnaire-phq-9.json,application/fhir+json"
    })
    void saysWhatAFileIsAndForbidsEverythingElse(String path, String type) throws IOException, InterruptedException {
        HttpResponse<String> file = get(path);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("inline");
    }

    @Test
    void doesNotSendAgainWhatTheCallerHas() throws IOException, InterruptedException {
        HttpResponse<String> first = get("/ig/package.tgz");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
        assertThat(get("/ig/package.tgz", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("/ig/package.tgz", "If-None-Match", "\"another\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void leadsACanonicalToItsPageOrItsData() throws IOException, InterruptedException {
        assertThat(target(get("/ig"))).isEqualTo("/ig/");
        assertThat(target(get("/ig/StructureDefinition/kap-session")))
                .isEqualTo("/ig/StructureDefinition-kap-session.html");
        assertThat(target(get("/ig/StructureDefinition/kap-session", "Accept", "application/fhir+json")))
                .isEqualTo("/ig/StructureDefinition-kap-session.json");
        assertThat(target(get("/ig/ImplementationGuide/org.kapfhir.ig")))
                .isEqualTo("/ig/ImplementationGuide-org.kapfhir.ig.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ig/no-such-page.html",
                "/ig/StructureDefinition/no-such-profile",
                "/ig/a/b/c",
                "/ig/.index.json",
                "/ig/%2e%2e/application.yaml",
                "/ig/..;/application.yaml",
                "/ig/..%5capplication.yaml",
                "/ig/%3Cscript%3E"
            })
    void answersWhatItDoesNotHaveWithAPageOfItsOwn(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("datasource", "Exception", "<script");
        if (answer.statusCode() == 404) {
            assertThat(answer.body()).contains("<h1>Page not found</h1>", "href=\"/ig/style.css\"");
        }
    }

    private static String target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        URI address = URI.create(server.url().replaceFirst("/fhir$", "") + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
