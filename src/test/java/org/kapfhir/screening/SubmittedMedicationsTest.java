package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kapfhir.decisionsupport.RecordedEntry;

/** A drug is known by its Medication, however the entries of a Bundle find each other. */
class SubmittedMedicationsTest {

    @ParameterizedTest(name = "entry {0} with id {1}, referred to as {2}")
    @CsvSource({
        "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0, theo, urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
        "https://ehr.example/fhir/Medication/7, theo, https://ehr.example/fhir/Medication/7",
        "https://ehr.example/fhir/Medication/theo, theo, Medication/theo",
        "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0, , urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0"
    })
    void countsADrugBehindAReference(String fullUrl, String id, String reference) {
        Bundle data = bundle(fullUrl, id, reference);
        PersonScreening screening = ScreeningDoors.screening(ScreeningDoors.chartOf(
                ScreeningDoors.record(ScreeningDoors.cases().get(0))));

        Screening answer =
                screening.submitted(data, ScreeningFixture.request(null, false)).screening();

        CriterionFinding theophylline = ScreeningFixture.finding(answer, "theophylline");
        assertThat(theophylline.result()).isEqualTo(CriterionFinding.Result.MET);
        assertThat(theophylline.evidence())
                .as("the entry as it was sent")
                .containsExactly(data.getEntry().get(2).getResource());
    }

    @Test
    void leavesTheEntryThatWasSentAsItIs() {
        Bundle data = bundle("urn:uuid:1", "theo", "urn:uuid:1");
        MedicationStatement sent = (MedicationStatement) data.getEntry().get(2).getResource();

        MedicationStatement resolved =
                (MedicationStatement) SubmittedMedications.in(data).resolvedIn(sent);

        assertThat(resolved.getMedicationReference().getReference()).isEqualTo("Medication/theo");
        assertThat(sent.getMedicationReference().getReference()).isEqualTo("urn:uuid:1");
        assertThat(RecordedEntry.of(resolved)).isSameAs(sent);
    }

    private static Bundle bundle(String fullUrl, String id, String reference) {
        String json = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "ana"}},
              {"fullUrl": "%s", "resource": {"resourceType": "Medication", %s
                "code": {"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "10438"}]}}},
              {"resource": {"resourceType": "MedicationStatement", "status": "active",
                "subject": {"reference": "Patient/ana"}, "effectivePeriod": {"start": "2026-01-01"},
                "medicationReference": {"reference": "%s"}}}]}
            """.formatted(fullUrl, id == null ? "" : "\"id\": \"" + id + "\",", reference);
        return ScreeningFixture.FHIR.newJsonParser().parseResource(Bundle.class, json);
    }
}
