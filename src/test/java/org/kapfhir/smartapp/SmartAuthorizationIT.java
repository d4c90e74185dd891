package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.Person;
import org.kapfhir.harness.Person.Field;
import org.kapfhir.harness.SmartApp;
import org.kapfhir.harness.SmartApp.TokenAnswer;
import org.kapfhir.harness.TestIdentities;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** From an app's request to its code: what is refused, what a person sees and decides. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartAuthorizationIT {
    private static final String SCOPE = "launch/patient patient/*.rs openid fhirUser";

    @Autowired
    private FhirEndpoint server;

    private SmartApp app;

    @BeforeAll
    void storePeople() {
        SmartPeople.store(server);
        app = new SmartApp(server);
    }

    @Test
    @DisplayName("1.2.1 starts by GET and by POST")
    void startsByGetAndPost() {
        assertThat(Person.query(app.authorize(request(), "ana", fields -> fields)))
                .containsKey("code");

        Person person = new Person(app.origin());
        List<Field> form = new ArrayList<>();
        request().forEach((name, value) -> form.add(new Field(name, value)));
        HttpResponse<String> login = person.follow(person.post("/oauth2/authorize", form));
        HttpResponse<String> consent = person.logIn(login, "ana", "a-word");
        assertThat(Person.query(person.location(person.allow(consent, fields -> fields))))
                .containsKey("code");
    }

    @Test
    @DisplayName("1.2.2 gives the state back byte for byte")
    void givesStateBack() {
        String state = "a \"quoted\" & 100% 'state' +/=#ä\u20ac%20";
        String redirect = app.authorize(with("state", state), "ana", fields -> fields);
        assertThat(Person.query(redirect)).containsEntry("state", state).containsKey("code");
        assertThat(redirect).startsWith(TestIdentities.REDIRECT_URI + "?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/fhir", "%s.evil.example", "%s/Patient", "%s/", "HTTP://localhost/fhir"
            })
    @DisplayName("1.2.3 1.2.4 gives no code for another audience, or one that begins like this server's")
    void refusesOtherAudience(String audience) {
        assertRefused(with("aud", audience.formatted(app.fhirBase())), "invalid_request");
    }

    @Test
    @DisplayName("1.2.4 gives no code without an audience")
    void refusesNoAudience() {
        assertRefused(without("aud"), "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test-app", "secret-app", "signing-app"})
    @DisplayName("1.2.5 gives no code without a challenge, to confidential clients neither")
    void refusesNoChallenge(String clientId) {
        Map<String, String> request = app.request(clientId, SCOPE);
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        assertRefused(request, "invalid_request");
    }

    @Test
    @DisplayName("1.2.6 gives no code for a plain challenge, or one without a method")
    void refusesPlainChallenge() {
        assertRefused(with("code_challenge_method", "plain"), "invalid_request");
        assertRefused(without("code_challenge_method"), "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:7357/callback/more",
                "http://localhost:7357/other",
                "http://localhost:7357/callback?more=1",
                "http://localhost:7357/callback#more",
                "http://user@localhost:7357/callback",
                "http://localhost:7358/callback",
                "http://127.0.0.1:7357/callback",
                "http://evil.example/callback",
                "HTTP://localhost:7357/callback",
                ""
            })
    @DisplayName("1.2.7 compares the redirect address letter by letter, and shows an error page")
    void comparesRedirectAddress(String redirectUri) {
        assertErrorPage(with("redirect_uri", redirectUri));
    }

    @Test
    @DisplayName("1.2.8 shows an error page for an unknown client")
    void refusesUnknownClient() {
        assertErrorPage(with("client_id", "nobody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code token", "none"})
    @DisplayName("1.2.9 answers any response type but code with unsupported_response_type")
    void refusesOtherResponseTypes(String type) {
        String redirect = app.authorize(with("response_type", type), "ana", fields -> fields);
        assertThat(redirect).startsWith(TestIdentities.REDIRECT_URI + "?").doesNotContain("#");
        assertThat(Person.query(redirect))
                .containsEntry("error", "unsupported_response_type")
                .containsEntry("state", "xyz")
                .doesNotContainKey("code");
    }

    @Test
    @DisplayName("1.2.10 never grants what is beyond the registration")
    void staysWithinRegistration() {
        String scope =
                "launch/patient patient/*.cruds patient/Condition.rs user/Patient.rs offline_access system/*.rs nonsense";
        TokenAnswer token = app.exchange("narrow-app", app.authorize(app.request("narrow-app", scope), "ana", f -> f));
        assertThat(token.text("scope").split(" ", -1))
                .containsExactlyInAnyOrder("launch/patient", "patient/Observation.rs", "patient/Condition.r");
        assertRefused(app.request("narrow-app", "user/Patient.rs system/*.rs"), "invalid_scope");
    }

    @Test
    @DisplayName("1.2.11 tells the app with its state that the person refuses")
    void tellsRefusal() {
        Person person = new Person(app.origin());
        HttpResponse<String> consent =
                person.logIn(person.follow(person.get(app.authorizeUrl(request()))), "ana", "a-word");
        assertThat(Person.query(person.location(person.refuse(consent))))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "xyz")
                .doesNotContainKey("code");
    }

    @Test
    @DisplayName("1.2.12 grants what the person left, and nothing that was not offered")
    void narrowsByConsent() {
        Map<String, String> request =
                app.request("test-app", "launch/patient openid patient/Observation.rs patient/Condition.rs");
        String redirect = app.authorize(request, "ana", fields -> {
            fields.removeIf(field -> Set.of("patient/Condition.rs", "openid").contains(field.value()));
            fields.add(new Field("scope", "patient/Procedure.rs"));
            fields.add(new Field("scope", "user/*.cruds"));
            return fields;
        });
        TokenAnswer token = app.exchange("test-app", redirect);
        assertThat(token.text("scope").split(" ", -1))
                .containsExactlyInAnyOrder("launch/patient", "patient/Observation.rs");
        assertThat(token.body().has("id_token")).isFalse();
    }

    @Test
    @DisplayName("1.2.13 offers categories in place of all observations, and grants the chosen one only")
    void offersGranularScopes() {
        String laboratory =
                "patient/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory";
        Set<String> offered = new LinkedHashSet<>();
        Map<String, String> request =
                app.request("test-app", "launch/patient patient/Observation.rs patient/Patient.rs");
        Person person = new Person(app.origin());
        HttpResponse<String> consent =
                person.logIn(person.follow(person.get(app.authorizeUrl(request))), "ana", "a-word");
        Person.forms(consent.body()).get(0).offered().forEach(field -> offered.add(field.value()));
        assertThat(offered).contains(laboratory, "patient/Observation.rs", "patient/Patient.rs");
        assertThat(offered).noneMatch(scope -> scope.startsWith("patient/Patient.rs?"));

        HttpResponse<String> answer = person.allow(consent, fields -> {
            fields.removeIf(field -> field.value().equals("patient/Observation.rs"));
            fields.add(new Field("scope", laboratory));
            return fields;
        });
        assertThat(app.exchange("test-app", person.location(answer))
                        .text("scope")
                        .split(" ", -1))
                .containsExactlyInAnyOrder("launch/patient", "patient/Patient.rs", laboratory);
    }

    @Test
    @DisplayName("1.2.14 says on the page that offline access is being granted")
    void saysOfflineAccess() {
        assertThat(consentPage("launch/patient patient/*.rs offline_access").body())
                .contains("With offline access");
        assertThat(consentPage("launch/patient patient/*.rs").body()).doesNotContain("With offline access");
    }

    @Test
    @DisplayName(
            "1.2.15 pages are not framed, not kept, need a secret of the page, and tell nothing about a failed log-in")
    void protectsPages() {
        Person person = new Person(app.origin());
        HttpResponse<String> login = person.follow(person.get(app.authorizeUrl(request())));
        HttpResponse<String> consent = consentPage(SCOPE);
        for (HttpResponse<String> page : List.of(login, consent)) {
            assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors 'none'");
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
        assertThat(Person.forms(login.body()).get(0).fields())
                .anyMatch(field -> field.name().equals("_csrf"));
        assertThat(Person.forms(consent.body()).get(0).fields())
                .anyMatch(field -> field.name().equals("state"));
        assertThat(person.post("/login", List.of(new Field("username", "ana"), new Field("password", "a-word")))
                        .statusCode())
                .as("without the page's secret")
                .isEqualTo(403);

        String unknown = failedLogIn("nobody");
        String wrong = failedLogIn("ben");
        assertThat(withoutSecret(unknown)).isEqualTo(withoutSecret(wrong)).contains("do not belong together");
    }

    @Test
    @DisplayName("1.2.16 a code serves once, and its second use ends what the first gave")
    void codeServesOnce() {
        String code =
                Person.query(app.authorize(request(), "ana", fields -> fields)).get("code");
        TokenAnswer first = app.token(app.codeRequest("test-app", code));
        assertThat(first.status()).isEqualTo(200);
        String bearer = "Bearer " + first.text("access_token");
        assertThat(app.get("/fhir/Patient/it-ana", "Authorization", bearer).status())
                .isEqualTo(200);

        TokenAnswer second = app.token(app.codeRequest("test-app", code));
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text("error")).isEqualTo("invalid_grant");
        assertThat(app.get("/fhir/Patient/it-ana", "Authorization", bearer).status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("7.18 lets an account wait after too many wrong passwords")
    void throttlesLogIn() {
        Person person = new Person(app.origin());
        for (int attempt = 0; attempt < 10; attempt++) {
            HttpResponse<String> page =
                    person.logIn(person.follow(person.get("/login")), "guessed", "wrong-" + attempt);
            assertThat(page.statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = person.logIn(person.follow(person.get("/login")), "guessed", "g-word");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    private String failedLogIn(String username) {
        Person person = new Person(app.origin());
        return person.logIn(person.get("/login"), username, "wrong").body();
    }

    private HttpResponse<String> consentPage(String scope) {
        Person person = new Person(app.origin());
        return person.logIn(
                person.follow(person.get(app.authorizeUrl(app.request("test-app", scope)))), "ana", "a-word");
    }

    private static String withoutSecret(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "");
    }

    private Map<String, String> request() {
        return app.request("test-app", SCOPE);
    }

    private Map<String, String> with(String name, String value) {
        Map<String, String> request = request();
        request.put(name, value);
        return request;
    }

    private Map<String, String> without(String name) {
        Map<String, String> request = request();
        request.remove(name);
        return request;
    }

    private void assertRefused(Map<String, String> request, String error) {
        String redirect = app.authorize(request, "ana", fields -> fields);
        assertThat(Person.query(redirect)).containsEntry("error", error).doesNotContainKey("code");
    }

    private void assertErrorPage(Map<String, String> request) {
        HttpResponse<String> page = new Person(app.origin()).get(app.authorizeUrl(request));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
        assertThat(page.body()).contains("The app asked wrongly");
    }
}
