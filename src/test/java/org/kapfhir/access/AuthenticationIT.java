package org.kapfhir.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.TestIssuer;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is let in at all, before anything is judged. */
@WithRunningServer
class AuthenticationIT {

    @Autowired
    private FhirEndpoint server;

    private final HttpClient http = HttpClient.newHttpClient();

    @TestFactory
    @DisplayName("2.2.1 no token and tokens that prove nothing: 401, WWW-Authenticate and an OperationOutcome")
    Stream<DynamicTest> refusesTokensThatProveNothing() throws Exception {
        return badCredentials().entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    HttpRequest.Builder request = request("/fhir/Patient");
                    if (!bad.getValue().isEmpty()) {
                        request.header("Authorization", bad.getValue());
                    }
                    expectUnauthenticated(send(request));
                }));
    }

    private Map<String, String> badCredentials() throws Exception {
        AccessToken token = AccessToken.allPowerful();
        Date past = Date.from(Instant.now().minusSeconds(120));
        String good = token.text(server.url());
        RSAKey stranger = new RSAKeyGenerator(2048).keyID("test-1").generate();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("no token", "");
        bad.put("an empty one", "Bearer ");
        bad.put("nonsense", "Bearer nonsense");
        bad.put(
                "another scheme",
                "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8)));
        bad.put("expired", bearer(token.claims(server.url()).expirationTime(past)));
        bad.put("without an end", bearer(token.claims(server.url()).expirationTime(null)));
        bad.put(
                "not valid yet",
                bearer(token.claims(server.url())
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(600)))));
        bad.put("tampered", "Bearer " + tampered(good));
        bad.put("alg none", "Bearer " + new PlainJWT(token.claims(server.url()).build()).serialize());
        bad.put(
                "signed by a stranger's key of the same name",
                "Bearer "
                        + TestIssuer.sign(
                                stranger,
                                JWSAlgorithm.RS256,
                                token.claims(server.url()).build()));
        bad.put(
                "an algorithm that is not listed",
                "Bearer "
                        + TestIssuer.running()
                                .sign(
                                        JWSAlgorithm.RS512,
                                        token.claims(server.url()).build()));
        bad.put("another issuer", bearer(token.claims(server.url()).issuer("https://elsewhere.example.org")));
        bad.put("an ID token", bearer(token.claims(server.url()).audience("clinician-app")));
        return bad;
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("2.2.3 a token that was made for another server: 401")
    @ValueSource(
            strings = {"https://other.example.org/fhir", "%s/", "%s/Patient", "%s.example.org", "http://localhost"})
    void refusesTokensForOthers(String audience) throws Exception {
        JWTClaimsSet.Builder claims =
                AccessToken.allPowerful().claims(server.url()).audience(audience.formatted(server.url()));

        expectUnauthenticated(send(request("/fhir/Patient").header("Authorization", bearer(claims))));
    }

    @Test
    @DisplayName("2.2.1 a token in the address is refused, even a good one")
    void refusesATokenInTheAddress() throws Exception {
        String good = AccessToken.allPowerful().text(server.url());

        expectUnauthenticated(send(request("/fhir/Patient?access_token=" + good)));
        expectUnauthenticated(
                send(request("/fhir/Patient?access_token=" + good).header("Authorization", "Bearer " + good)));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"RS256", "RS384"})
    void takesTokensOfTheExternalIssuer(String algorithm) throws Exception {
        String token = TestIssuer.running()
                .sign(
                        JWSAlgorithm.parse(algorithm),
                        AccessToken.allPowerful()
                                .claims(server.url())
                                .audience(List.of("https://other.example.org", server.url()))
                                .build());

        assertThat(send(request("/fhir/Patient").header("Authorization", "Bearer " + token))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesScopesAsAList() throws Exception {
        String token = bearer(
                AccessToken.allPowerful().claims(server.url()).claim("scope", List.of("openid", "system/*.cruds")));

        assertThat(send(request("/fhir/Patient").header("Authorization", token)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @DisplayName(
            "2.2.2 open to everybody: the capability statement, the guide, discovery of CDS Hooks, the home page, health")
    @CsvSource({
        "/,200",
        "/fhir/metadata,200",
        "/ig/,200",
        "/ig/package.tgz,200",
        "/cds-services,200",
        "/actuator/health,200",
        "/actuator/health/liveness,200",
        "/actuator/health/readiness,200"
    })
    void isOpenWhereNothingIsAboutAPerson(String path, int status) throws Exception {
        assertThat(send(request(path)).statusCode()).isEqualTo(status);
        assertThat(send(request(path).header("Authorization", "Bearer expired")).statusCode())
                .as("a token is not looked at")
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("2.2.2 closed without a token: everything else")
    @ValueSource(
            strings = {
                "/fhir",
                "/fhir/",
                "/fhir/Patient",
                "/fhir/Patient/1",
                "/fhir/_history",
                "/fhir?_getpages=1",
                "/fhir/$summarize-outcomes",
                "/fhir/metadata/",
                "/fhir/metadata/Patient",
                "/fhir/Metadata",
                "/fhir/swagger-ui/",
                "/fhir/api-docs",
                "/fhir/$graphql",
                "/fhir/StructureDefinition",
                "/actuator",
                "/actuator/env",
                "/actuator/prometheus",
                "/actuator/heapdump",
                "/h2-console",
                "/error",
                "/graphiql",
                "/anything",
                "/cds-services/kap-candidacy-patient-view",
                "/IG/../fhir"
            })
    void isClosedOtherwise(String path) throws Exception {
        int status = send(request(path)).statusCode();

        assertThat(status).isIn(400, 401);
    }

    @TestFactory
    @DisplayName("2.2.4 ways to write an address or a header that get nobody in")
    Stream<DynamicTest> addressesAndHeadersThatChangeNothing() {
        List<String> paths = List.of(
                "/fhir/metadata/../Patient",
                "/fhir/metadata/%2e%2e/Patient",
                "/fhir/metadata/..;/Patient",
                "/ig/../fhir/Patient",
                "/ig/%2e%2e/fhir/Patient",
                "/ig/..;/fhir/Patient",
                "//fhir/Patient",
                "/fhir//Patient",
                "/fhir/./Patient",
                "/fhir/Patient/",
                "/fhir/Patient;x=1",
                "/fhir;x=1/Patient",
                "/FHIR/Patient",
                "/fhir/%50atient",
                "/%66hir/Patient",
                "/fhir/.well-known/../Patient",
                "/fhir/.well-known/%2e%2e/Patient",
                "/fhir/.well-known/x;/../../Patient",
                "/fhir\\Patient",
                "/fhir/%2fPatient",
                "/fhir/metadata%00/../Patient",
                "/fhir/metadata?/../Patient&_getpages=1",
                "/actuator/health/../env",
                "/cds-services/../fhir/Patient");
        List<DynamicTest> tests = new ArrayList<>();
        paths.forEach(path -> tests.add(
                DynamicTest.dynamicTest(path, () -> expectNoData(RawRequest.send(server.url(), "GET", path)))));
        Stream.of(
                        "X-Original-URL: /fhir/metadata",
                        "X-Rewrite-URL: /fhir/metadata",
                        "X-Forwarded-Prefix: /ig",
                        "X-Forwarded-For: 127.0.0.1",
                        "X-Forwarded-Host: localhost",
                        "Forwarded: for=127.0.0.1",
                        "X-HTTP-Method-Override: OPTIONS",
                        "X-Request-Tenant: DEFAULT",
                        "X-Forwarded-User: admin")
                .forEach(header -> tests.add(DynamicTest.dynamicTest(
                        header,
                        () -> assertThat(RawRequest.status(
                                        RawRequest.send(server.url(), "GET", "/fhir/Patient", header)))
                                .isEqualTo(401))));
        return tests.stream();
    }

    private static void expectNoData(String answer) {
        assertThat(answer).doesNotContainPattern("\"resourceType\":\\s*\"Bundle\"");
        if (RawRequest.status(answer) == 200) {
            assertThat(answer).contains("CapabilityStatement");
        } else {
            assertThat(RawRequest.status(answer)).isIn(302, 400, 401, 404);
        }
    }

    private void expectUnauthenticated(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(answer.body()).contains("\"OperationOutcome\"", "\"unauthenticated\"", "\"diagnostics\"");
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + TestIssuer.running().sign(JWSAlgorithm.RS256, claims.build());
    }

    /** Another scope under the old signature. */
    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("backend", "backEnd");
        parts[1] = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url().replaceFirst("/fhir$", "") + path))
                .GET();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
