package org.kapfhir.killed;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.ServerProcess;
import org.kapfhir.harness.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/** Killed while a group is screened, the next server goes on, and everybody is answered once. */
final class BegunJob implements Survivor {
    private static final int PEOPLE = 800;

    private final FhirContext fhirContext = FhirContext.forR4Cached();
    private final HttpClient http = HttpClient.newHttpClient();
    private final TestDatabase database;
    private ServerProcess server;
    private String status;

    BegunJob(TestDatabase database) {
        this.database = database;
    }

    @Override
    public void prepare(ServerProcess first) throws Exception {
        server = first;
        store();
    }

    @Override
    public void begin(ServerProcess first) throws Exception {
        HttpResponse<String> begun = http.send(
                HttpRequest.newBuilder(URI.create(server.url() + "/Group/all/$screen-candidate"))
                        .header("Authorization", server.authorization())
                        .header("Prefer", "respond-async")
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString("{\"resourceType\":\"Parameters\"}"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(begun.statusCode()).isEqualTo(202);
        status = begun.headers().firstValue("Content-Location").orElseThrow();
    }

    @Override
    public boolean isUnderWay() throws IOException, InterruptedException {
        String text =
                get(status, server.url()).headers().firstValue("X-Progress").orElse("0 ");
        return Integer.parseInt(text.substring(0, text.indexOf(' '))) > 0;
    }

    @Override
    public void checkKillCameInBetween() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet left =
                        statement.executeQuery("select count(*) from kap_screening_chunk where done = false")) {
            left.next();
            assertThat(left.getInt(1)).as("chunks left to the next server").isPositive();
        }
    }

    @Override
    public void check(String url, ConfigurableApplicationContext next) throws IOException, InterruptedException {
        String here = url + status.substring(status.indexOf("/$screening-status"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> get(here, url).statusCode(), answer -> answer != 202);
        HttpResponse<String> manifest = get(here, url);
        assertThat(manifest.statusCode()).isEqualTo(200);
        assertThat(manifest.body()).contains("\"count\":" + PEOPLE);
        String result = url + "/$screening-result" + here.substring(here.indexOf("?job=")) + "&type=Parameters";
        List<String> people = get(result, url).body().lines().map(this::subject).toList();
        assertThat(people).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Override
    public String toString() {
        return "a screening job that was begun";
    }

    private String subject(String line) {
        Parameters answer = fhirContext.newJsonParser().parseResource(Parameters.class, line);
        return ((Reference) answer.getParameter("subject").getValue()).getReference();
    }

    private void store() throws Exception {
        Bundle people = new Bundle().setType(BundleType.TRANSACTION);
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("all");
        for (int number = 0; number < PEOPLE; number++) {
            Patient person = new Patient();
            person.setId("person-" + number);
            put(person, people);
            group.addMember().setEntity(new Reference("Patient/person-" + number));
        }
        put(group, people);
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url()))
                .header("Authorization", server.authorization())
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(fhirContext.newJsonParser().encodeResourceToString(people)))
                .build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }

    private static void put(Resource resource, Bundle transaction) {
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdPart());
    }

    private HttpResponse<String> get(String url, String base) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", AccessToken.allPowerful().authorization(base))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
