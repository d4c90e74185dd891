package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide's search parameters find the guide's examples, and a misspelled one finds nothing out: it is refused. */
@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class OwnSearchParametersIT {
    private static final List<String> STORIES = List.of("ana", "dora");

    @Autowired
    private FhirEndpoint server;

    @BeforeAll
    void storeTwoStories() throws IOException {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        try (Stream<Path> files = Files.list(Path.of("target", "test-classes", "guide", "examples"))) {
            files.filter(OwnSearchParametersIT::belongsToAStory).forEach(file -> add(transaction, file));
        }
        assertThat(transaction.getEntry()).hasSizeGreaterThan(30);
        Answer answer = server.post("", transaction);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    MedicationAdministration?part-of=Procedure/ana-session-1 | ana-dose-1
                    MedicationAdministration?part-of:Procedure.code=dosing&patient=Patient/ana | ana-dose-1
                    MedicationAdministration?part-of=Procedure/nowhere |
                    RiskAssessment?decision=eligible&patient=Patient/ana | ana-assessment
                    RiskAssessment?decision=excluded&patient=Patient/ana |
                    MedicationStatement?trial-outcome=not-tolerated&patient=Patient/ana | ana-mirtazapine
                    Task?due=ge2026-01-01&patient=Patient/dora | dora-monitoring-task
                    Task?due=gt2030-01-01&patient=Patient/dora |
                    Observation?monitoring-point=forty-minutes&patient=Patient/ana | ana-vitals-40-minutes
                    """)
    void findsByOurOwnParameters(String search, String expectedId) {
        Bundle found = server.get(search).as(Bundle.class);

        assertThat(found.getEntry())
                .extracting(entry -> entry.getResource().getIdPart())
                .containsExactlyElementsOf(expectedId == null ? List.of() : List.of(expectedId));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MedicationAdministration?part-off=Procedure/ana-session-1",
        "RiskAssessment?decison=eligible",
        "MedicationStatement?trail-outcome=response",
        "Task?duo=ge2026-01-01",
        "Observation?monitoringpoint=forty-minutes",
        "Procedure?trial-outcome=response"
    })
    void refusesAMisspelledParameter(String search) {
        Answer answer = server.get(search);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("malformed-request");
    }

    private static boolean belongsToAStory(Path file) {
        String name = file.getFileName().toString();
        return STORIES.stream()
                .anyMatch(story -> name.contains("-" + story + "-") || name.endsWith("-" + story + ".json"));
    }

    private void add(Bundle transaction, Path file) {
        Resource resource = server.parse(file);
        BundleEntryComponent entry = transaction.addEntry().setResource(resource);
        entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(resource.fhirType() + "/" + resource.getIdPart());
    }
}
