package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.CdsClient;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcOperations;

/** CDS Hooks over HTTP; the numbers are the rows of the conformance checklist. */
@WithRunningServer
class CdsHooksIT {
    private static final String SERVICE = "/kap-candidacy-order-sign";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    @Autowired
    private JdbcOperations jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void listsItsServices5Dot1() throws Exception {
        Answer answer = send(request("").GET());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"services\"", "\"patient-view\"", "\"order-sign\"", "{{context.patientId}}");
    }

    @Test
    void answersWithCards5Dot4() throws Exception {
        Answer answer = post(SERVICE, golden());

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"cards\"", "\"critical\"", "excluded", "overrideReasons");
    }

    @Test
    void answersTheSameFromItsOwnStore() throws Exception {
        assertThat(server.post(
                                "",
                                new ClassPathResource("fixtures/personas/noor-alcohol-dependence-in-remission.json")
                                        .getContentAsString(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        String call = """
            {"hook": "patient-view", "hookInstance": "1", "context": {"patientId": "noor", "userId": "Practitioner/1"}}
            """;

        Answer answer = post("/kap-candidacy-patient-view", call);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("excluded");
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/nobodys-service|{}|404|not-found",
                "/kap-candidacy-order-sign|{|400|malformed-request",
                "/kap-candidacy-order-sign|[]|400|malformed-request",
                "/kap-candidacy-order-sign|{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\":"
                        + " {\"patientId\": \"a\"}}|400|malformed-request",
                "/kap-candidacy-patient-view|{\"hook\": \"patient-view\", \"context\": {\"patientId\":"
                        + " \"a\"}}|400|malformed-request",
                "/kap-candidacy-patient-view|{\"hook\": \"patient-view\", \"hookInstance\":"
                        + " \"1\"}|400|malformed-request",
                "/kap-candidacy-patient-view|{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\":"
                        + " {}}|400|malformed-request",
                "/kap-candidacy-patient-view|{\"hook\": \"patient-view\", \"hookInstance\": \"1\", \"context\":"
                        + " {\"patientId\": \"nobody\"}}|412|precondition-failed",
                "/kap-candidacy-patient-view/feedback|{\"feedback\": [{\"card\": \"x\", \"outcome\":"
                        + " \"liked\"}]}|400|malformed-request"
            })
    void refusesWhatCannotBeAnswered5Dot7And5Dot8(String path, String body, int status, String code) throws Exception {
        Answer answer = post(path, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void refusesAnotherMediaTypeAndABrokenToken5Dot8And5Dot11() throws Exception {
        assertThat(send(request(SERVICE)
                                .header("Content-Type", "text/plain")
                                .header("Authorization", CdsClient.authorization(address(SERVICE)))
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        Answer answer = send(request(SERVICE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer nonsense")
                .POST(BodyPublishers.ofString(golden())));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCode()).isEqualTo("unauthenticated");
        assertThat(send(request(SERVICE)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(golden())))
                        .status())
                .as("nobody calls without a token, not even from this machine")
                .isEqualTo(401);
    }

    @Test
    void storesFeedback5Dot9() throws Exception {
        Answer answer = post(SERVICE + "/feedback", """
            {"feedback": [{"card": "feedback-it", "outcome": "overridden",
              "overrideReason": {"reason": {"code": "record-is-wrong",
                "system": "https://kapfhir.org/ig/CodeSystem/kap-override-reason"}, "userComment": "seen today"},
              "outcomeTimestamp": "2026-11-20T12:00:00Z"}]}
            """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(jdbc.queryForObject(
                        "select reason_code from kap_cds_feedback where card = 'feedback-it'", String.class))
                .isEqualTo("record-is-wrong");
    }

    private String golden() throws IOException {
        return new ClassPathResource("fixtures/cdshooks/aneurysmal-vascular-disease/request.json")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Answer post(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", CdsClient.authorization(address(path)))
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address(path)));
    }

    private String address(String path) {
        return server.url().replace("/fhir", "/cds-services") + path;
    }

    private Answer send(HttpRequest.Builder request) throws Exception {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), fhirContext);
    }
}
