package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
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
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** Apps that are started by themselves, and apps that a record system starts. */
@WithRunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmartLaunchIT {
    private static final String STANDALONE = "launch/patient patient/*.rs";
    private static final String LAUNCH = "launch launch/encounter openid fhirUser patient/*.rs";

    @Autowired
    private FhirEndpoint server;

    private SmartApp app;

    @BeforeAll
    void storePeople() {
        SmartPeople.store(server);
        app = new SmartApp(server);
    }

    @Test
    @DisplayName("1.4.1 a patient who starts an app is in context, whatever the form says")
    void patientIsInContext() {
        assertThat(app.tokenFor("test-app", STANDALONE, "ana", "it-ben").text("patient"))
                .isEqualTo("it-ana");
    }

    @Test
    @DisplayName("1.4.1 who treats patients chooses one by name")
    void clinicianChooses() {
        Person person = new Person(app.origin());
        HttpResponse<String> consent = person.logIn(
                person.follow(person.get(app.authorizeUrl(app.request("test-app", STANDALONE)))),
                "clinician",
                "c-word");
        assertThat(consent.body()).contains("Find a patient by name");
        Person.Form search = Person.forms(consent.body()).get(0);
        search.fields().removeIf(field -> field.name().equals("name"));
        search.fields().add(new Field("name", "Ben"));
        HttpResponse<String> found = person.post(search.action(), search.fields());
        assertThat(found.body()).contains("Ben Example", "born 1990-02-03").doesNotContain("Ana Example");
        String redirect = person.location(person.allow(found, SmartApp.choosing("it-ben")));
        assertThat(app.exchange("test-app", redirect).text("patient")).isEqualTo("it-ben");
    }

    @Test
    @DisplayName("1.4.1 nobody is in context who was not chosen or does not exist")
    void needsChoice() {
        for (String patient : new String[] {"", "nobody", "it-ana?x=1"}) {
            String redirect =
                    app.authorize(app.request("test-app", STANDALONE), "clinician", SmartApp.choosing(patient));
            assertThat(Person.query(redirect))
                    .containsEntry("error", "access_denied")
                    .doesNotContainKey("code");
        }
    }

    @Test
    @DisplayName("1.4.3 a launch gives the app patient and encounter of the record system")
    void launchGivesContext() {
        TokenAnswer token = app.exchange(
                "test-app", app.authorize(launched(context("\"encounter\": \"it-visit\"")), "clinician", f -> f));
        assertThat(token.text("patient")).isEqualTo("it-ana");
        assertThat(token.text("encounter")).isEqualTo("it-visit");
        assertThat(token.text("scope").split(" ", -1)).contains("launch", "launch/encounter");
    }

    @Test
    @DisplayName("1.4.3 a launch value cannot be guessed")
    void isUnguessable() {
        assertThat(context("\"encounter\": \"it-visit\""))
                .hasSizeGreaterThanOrEqualTo(40)
                .isNotEqualTo(context(""));
    }

    @Test
    @DisplayName("1.4.4 a launch says whether the app is to show whose data it shows")
    void saysBanner() {
        TokenAnswer shown = app.exchange(
                "test-app", app.authorize(launched(context("\"needPatientBanner\": true")), "clinician", f -> f));
        TokenAnswer hidden = app.exchange("test-app", app.authorize(launched(context("")), "clinician", f -> f));
        assertThat(shown.body().path("need_patient_banner").asBoolean()).isTrue();
        assertThat(hidden.body().path("need_patient_banner").isBoolean()).isTrue();
        assertThat(hidden.body().path("need_patient_banner").asBoolean()).isFalse();
        assertThat(app.get(hidden.text("smart_style_url")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("1.4.5 an unknown, missing, used or foreign launch gives no code")
    void refusesWrongLaunch() {
        assertNoCode(launched("unknown"), "clinician");
        Map<String, String> missing = launched("unknown");
        missing.remove("launch");
        assertNoCode(missing, "clinician");

        String used = context("");
        app.exchange("test-app", app.authorize(launched(used), "clinician", f -> f));
        assertNoCode(launched(used), "clinician");

        Map<String, String> foreign = launched(context(""));
        foreign.put("client_id", "other-app");
        assertNoCode(foreign, "clinician");

        assertNoCode(launched(context("\"user\": \"clinician\"")), "ana");
        assertNoCode(launched(context("")), "ben");
    }

    @Test
    @DisplayName("1.4.5 a launch that is taken up twice at the same time gives one code")
    void isTakenUpOnce() {
        Map<String, String> request = launched(context(""));
        Person first = new Person(app.origin());
        Person second = new Person(app.origin());
        HttpResponse<String> firstPage =
                first.logIn(first.follow(first.get(app.authorizeUrl(request))), "clinician", "c-word");
        HttpResponse<String> secondPage =
                second.logIn(second.follow(second.get(app.authorizeUrl(request))), "clinician", "c-word");
        assertThat(Person.query(first.location(first.allow(firstPage, f -> f)))).containsKey("code");
        assertThat(Person.query(second.location(second.allow(secondPage, f -> f))))
                .doesNotContainKey("code");
    }

    @Test
    @DisplayName("1.4.6 strangers and apps register no launch, nor do systems that are trusted with less")
    void registersForRecordSystemsOnly() {
        String body = "{\"clientId\": \"test-app\", \"patient\": \"it-ana\"}";
        assertThat(app.postJson("/smart/launch-contexts", body).status()).isEqualTo(401);
        String less = app.backendToken("backend", "system/Patient.cruds");
        assertThat(register(body, less).status()).isEqualTo(403);
        String reading = app.backendToken("ehr", "system/*.rs");
        assertThat(register(body, reading).status()).isEqualTo(403);
        String ofApp = app.tokenFor("test-app", "launch/patient user/*.cruds", "clinician", "it-ana")
                .text("access_token");
        assertThat(register(body, ofApp).status()).isEqualTo(403);
        assertThat(register(body, "nonsense").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"clientId\": \"nobody\", \"patient\": \"it-ana\"}",
                "{\"clientId\": \"ehr\", \"patient\": \"it-ana\"}",
                "{\"clientId\": \"test-app\", \"patient\": \"nobody\"}",
                "{\"clientId\": \"test-app\"}",
                "{\"clientId\": \"test-app\", \"patient\": \"it-ana\", \"encounter\": \"a/b\"}",
                "{\"clientId\": \"test-app\", \"patient\": \"it-ana\", \"user\": \"nobody\"}",
                "{\"clientId\": \"test-app\", \"patient\": \"it-ana\", \"launchUri\": \"http://evil.example/\"}",
                "nonsense"
            })
    @DisplayName("1.4.6 a launch that cannot be is not registered")
    void refusesWrongRegistration(String body) {
        TokenAnswer answer = register(body, app.backendToken("ehr", "system/*.cruds"));
        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.text("resourceType")).isEqualTo("OperationOutcome");
    }

    @Test
    @DisplayName("1.4.7 1.5.2 a launch with scopes of SMART 1 works, and they come back as they were asked")
    void takesSmart1() {
        Map<String, String> request = launched(context(""));
        request.put("scope", "launch patient/*.read patient/Observation.write");
        TokenAnswer token = app.exchange("test-app", app.authorize(request, "clinician", f -> f));
        assertThat(token.text("patient")).isEqualTo("it-ana");
        assertThat(token.text("scope").split(" ", -1))
                .containsExactlyInAnyOrder("launch", "patient/*.read", "patient/Observation.write");
    }

    @Test
    @DisplayName("1.5.1 1.5.5 scopes that are malformed, or of a system, are not granted to an app")
    void grantsNoOddScopes() {
        String scope =
                "launch/patient patient/Observation.sr patient/observation.r patient/*.x system/*.rs patient/Condition.rs";
        TokenAnswer token = app.tokenFor("test-app", scope, "ana", "it-ana");
        assertThat(token.text("scope").split(" ", -1))
                .containsExactlyInAnyOrder("launch/patient", "patient/Condition.rs");
    }

    private void assertNoCode(Map<String, String> request, String username) {
        assertThat(Person.query(app.authorize(request, username, fields -> fields)))
                .containsKey("error")
                .doesNotContainKey("code");
    }

    private Map<String, String> launched(String launch) {
        Map<String, String> request = app.request("test-app", LAUNCH);
        request.put("launch", launch);
        return request;
    }

    private String context(String more) {
        String body =
                "{\"clientId\": \"test-app\", \"patient\": \"it-ana\"" + (more.isEmpty() ? "" : ", " + more) + "}";
        TokenAnswer answer = register(body, app.backendToken("ehr", "system/*.cruds"));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return answer.text("launch");
    }

    private TokenAnswer register(String body, String token) {
        return app.postJson("/smart/launch-contexts", body, "Authorization", "Bearer " + token);
    }
}
