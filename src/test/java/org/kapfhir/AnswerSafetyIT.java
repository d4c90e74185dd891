package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.RawHttp;
import org.kapfhir.harness.RawHttp.RawAnswer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** What an answer lets a browser and a cache do with it, and whither its links lead. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class AnswerSafetyIT {
    private static final Pattern VERSION = Pattern.compile("\\d");
    private static final String ELSEWHERE = "evil.example.org";

    @Autowired
    private FhirEndpoint server;

    private RawHttp raw;

    @BeforeAll
    void store() {
        raw = new RawHttp(server.url(), server.authorization());
        for (int number = 0; number < 3; number++) {
            Patient patient = new Patient();
            patient.setId("safe-" + number);
            patient.addName().setFamily("Safely");
            server.put(patient);
        }
    }

    @ParameterizedTest(name = "7.15 {0}")
    @DisplayName("7.15 the address of the settings shapes links, no header of a request")
    @ValueSource(
            strings = {
                "Host: " + ELSEWHERE,
                "X-Forwarded-Host: " + ELSEWHERE,
                "X-Forwarded-Proto: https\nX-Forwarded-Port: 443\nX-Forwarded-Host: " + ELSEWHERE,
                "X-Forwarded-Prefix: /" + ELSEWHERE,
                "X-Forwarded-Server: " + ELSEWHERE,
                "Forwarded: for=1.2.3.4;host=" + ELSEWHERE + ";proto=https"
            })
    void letsNoHeaderShapeLinks(String header) {
        for (String path : List.of(
                "/fhir/Patient?family=Safely&_count=1",
                "/fhir/Patient/safe-0",
                "/fhir/Patient/safe-0/_history",
                "/fhir/metadata",
                "/fhir/.well-known/smart-configuration",
                "/.well-known/openid-configuration",
                "/ig",
                "/ig/StructureDefinition/kap-session",
                "/login",
                "/smart/apps",
                "/fhir/nothing")) {
            RawAnswer answer = raw.send("GET " + path + " HTTP/1.1\n" + header, new byte[0]);
            assertThat(String.join("\n", answer.headers()) + answer.body())
                    .as(path)
                    .doesNotContain(ELSEWHERE);
        }
        RawAnswer created = raw.send(
                "POST /fhir/Patient HTTP/1.1\nContent-Type: application/fhir+json\n" + header,
                "{\"resourceType\":\"Patient\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(created.header("Location").orElseThrow()).startsWith(server.url() + "/Patient/");
    }

    @ParameterizedTest(name = "7.16 {0} answers {1}")
    @DisplayName(
            "7.16 no answer is sniffed, none names a product's version, and what is about people or an error is not kept")
    @CsvSource(delimiter = '|', textBlock = """
                    /fhir/Patient/safe-0                | 200
                    /fhir/Patient?family=Safely         | 200
                    /fhir/Patient/safe-0/_history       | 200
                    /fhir/Patient/no-such-person        | 404
                    /fhir/Patient?nmae=x                | 400
                    /fhir/Nonsense                      | 404
                    /fhir/Patient?name=%zz              | 400
                    //fhir/Patient                      | 400
                    /fhir/Patient/%zz                   | 400
                    /nothing/here                       | 404
                    /cds-services/nothing               | 405
                    /smart/apps                         | 303
                    /oauth2/authorize                   | 400
                    """)
    void keepsNothingAndSniffsNothing(String path, int status) {
        RawAnswer answer = raw.send("GET " + path + " HTTP/1.1", new byte[0]);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        expectUnsniffedAndUnnamed(answer);
    }

    @Test
    @DisplayName("7.16 a refusal for want of a token is not kept either")
    void keepsNoRefusal() {
        RawAnswer answer = new RawHttp(server.url(), "Bearer nonsense").send("GET /fhir/Patient HTTP/1.1", new byte[0]);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        expectUnsniffedAndUnnamed(answer);
    }

    @ParameterizedTest(name = "7.16 {0}")
    @DisplayName("7.16 nobody frames a page, runs anything in it, or is told where its reader came from")
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/ig/",
                "/ig/nothing-of-this-name.html",
                "/fhir/metadata",
                "/fhir/Patient/safe-0",
                "/cds-services"
            })
    void keepsPagesToThemselves(String path) {
        RawAnswer answer = raw.send("GET " + path + " HTTP/1.1", new byte[0]);

        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("script-src", "unsafe-eval");
        assertThat(answer.headers().stream().filter(header -> header.startsWith("Content-Security-Policy")))
                .hasSize(1);
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        expectUnsniffedAndUnnamed(answer);
    }

    @ParameterizedTest(name = "7.19 {0} as {1}")
    @DisplayName("7.19 what people stored is downloaded, and never shown or run by a browser")
    @CsvSource({
        "text/html, text/html",
        "text/html, */*",
        "text/html, 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'",
        "image/svg+xml, image/svg+xml",
        "image/svg+xml, image/*",
        "application/xhtml+xml, application/xhtml+xml",
        "text/javascript, */*"
    })
    void letsNoStoredContentRun(String type, String accepted) {
        Binary page = new Binary();
        page.setContentType(type)
                .setData("<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>"
                        .getBytes(StandardCharsets.UTF_8))
                .setId("safe-page");
        assertThat(server.put(page).status()).isIn(200, 201);
        DocumentReference document = new DocumentReference()
                .setStatus(DocumentReferenceStatus.CURRENT)
                .setType(new CodeableConcept());
        document.setSubject(new Reference("Patient/safe-0")).setId("safe-document");
        document.addContent().getAttachment().setContentType(type).setData(page.getData());
        assertThat(server.put(document).status()).isIn(200, 201);

        for (String path :
                List.of("Binary/safe-page", "Binary/safe-page/_history/1", "DocumentReference/safe-document")) {
            RawAnswer answer = raw.send("GET /fhir/" + path + " HTTP/1.1\nAccept: " + accepted, new byte[0]);
            boolean isFhir = answer.header("Content-Type").orElse("").startsWith("application/fhir+");
            boolean isDownload = answer.header("Content-Disposition")
                    .orElse("")
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
            assertThat(answer.status()).as(answer.body()).isIn(200, 406);
            assertThat(isFhir || isDownload).as(path + " " + answer.headers()).isTrue();
            assertThat(answer.header("Content-Security-Policy").orElse("")).contains("default-src 'none'", "sandbox");
            expectUnsniffedAndUnnamed(answer);
        }
    }

    @Test
    @DisplayName("7.14 a page holds no more than the setting, whatever _count says")
    void boundsPages() {
        Bundle page = server.get("StructureDefinition?_count=100000").as(Bundle.class);

        assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(200);
        assertThat(server.get("Patient/_history?_count=100000").as(Bundle.class).getEntry())
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    @DisplayName("7.14 what a page includes is bounded, too: _revinclude=* and _include:iterate")
    void boundsWhatIsIncluded() {
        Bundle many = new Bundle().setType(BundleType.TRANSACTION);
        for (int number = 0; number < 1_100; number++) {
            Basic basic = new Basic();
            basic.setCode(new CodeableConcept().setText("one of many")).setSubject(new Reference("Patient/safe-2"));
            many.addEntry()
                    .setResource(basic)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Basic");
        }
        assertThat(server.post("", many).status()).isEqualTo(200);

        for (String inclusion : List.of(
                "_revinclude=*",
                "_revinclude=Basic:patient",
                "_revinclude:iterate=Basic:patient&_include:iterate=Basic:patient")) {
            Answer answer = server.get("Patient?_id=safe-2&" + inclusion);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.as(Bundle.class).getEntry()).as(inclusion).hasSizeBetween(100, 1_001);
        }
    }

    private static void expectUnsniffedAndUnnamed(RawAnswer answer) {
        assertThat(answer.headers().stream().filter(header -> header.startsWith("X-Content-Type-Options")))
                .containsExactly("X-Content-Type-Options: nosniff");
        assertThat(answer.header("Server").filter(VERSION.asPredicate())).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
