package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.loading.LoadCommand;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import picocli.CommandLine;

/** Records as another system writes them: Synthea's, as many as the build generated. */
@WithRunningServer
@TestPropertySource(properties = "kapfhir.it.server=synthea")
class SyntheaIT {

    @Autowired
    private FhirEndpoint server;

    @Test
    void loadsEveryRecordAndScreensEveryPerson(@TempDir Path folder) {
        int exit = new CommandLine(new LoadCommand(Clock.systemUTC()))
                .execute(
                        System.getProperty("kapfhir.it.synthea"),
                        "--url",
                        server.url(),
                        "--token",
                        server.accessToken(),
                        "--journal",
                        folder.resolve("journal.jsonl").toString());
        assertThat(exit)
                .as("exit code of the load: 0 only if no resource failed")
                .isZero();

        List<Patient> patients = patients();
        assertThat(patients).isNotEmpty();
        for (Patient patient : patients) {
            Answer answer = server.get("Patient/" + patient.getIdPart() + "/$screen-candidate");
            if (patient.hasDeceased() && !patient.getDeceased().primitiveValue().equals("false")) {
                assertThat(answer.errorCode()).isEqualTo("subject-deceased");
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                assertThat(((CodeType) answer.parameters()
                                        .getParameter("decision")
                                        .getValue())
                                .getCode())
                        .as("a record without a word about ketamine's exclusions never clears a person")
                        .isIn("excluded", "not-indicated", "needs-review", "insufficient-data");
            }
        }
    }

    private List<Patient> patients() {
        List<Patient> found = new ArrayList<>();
        Bundle page = server.client()
                .search()
                .forResource(Patient.class)
                .count(100)
                .returnBundle(Bundle.class)
                .execute();
        while (true) {
            page.getEntry().forEach(entry -> found.add((Patient) entry.getResource()));
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return found;
            }
            page = server.client().loadPage().next(page).execute();
        }
    }
}
