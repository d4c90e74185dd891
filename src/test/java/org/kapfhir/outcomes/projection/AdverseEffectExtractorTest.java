package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.kapfhir.outcomes.projection.ProjectionRow.AdverseEffectRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;

class AdverseEffectExtractorTest {
    private static final String SNOMED = "http://snomed.info/sct";

    @Test
    void takesAnActualEventWithItsSuspectEncounterSeverityAndTime() {
        AdverseEvent event = dizziness();
        event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/d1"));
        event.setEncounter(new Reference("Encounter/e1"));
        event.setSeverity(new CodeableConcept(
                new Coding("http://terminology.hl7.org/CodeSystem/adverse-event-severity", "moderate", null)));

        assertThat(rows(event))
                .containsExactly(new AdverseEffectRow(
                        new Origin("a1", 1, 0),
                        0,
                        "ana",
                        "d1",
                        "e1",
                        new Code(SNOMED, "404640003", "Dizziness"),
                        "moderate",
                        new ClinicalTime(1_768_042_800_000L, 20463, false)));
    }

    @Test
    void leavesOutAPotentialEvent() {
        assertThat(rows(dizziness().setActuality(AdverseEventActuality.POTENTIAL)))
                .isEmpty();
    }

    @Test
    void leavesOutAnEventThatDoesNotSayWhetherItHappened() {
        assertThat(rows(dizziness().setActuality(null))).isEmpty();
    }

    @Test
    void leavesOutAnEventOfAGroup() {
        assertThat(rows(dizziness().setSubject(new Reference("Group/g")))).isEmpty();
    }

    @Test
    void hasOneRowPerSuspectedDose() {
        AdverseEvent event = dizziness();
        event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/d1"));
        event.addSuspectEntity().setInstance(new Reference("Medication/m"));
        event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/d2"));
        event.addSuspectEntity().setInstance(new Reference("MedicationAdministration/d1"));

        assertThat(rows(event))
                .extracting(AdverseEffectRow::ordinal, AdverseEffectRow::doseId)
                .containsExactly(tuple(0, "d1"), tuple(1, "d2"));
    }

    @Test
    void keepsAnEventWithoutTimeOrSuspect() {
        AdverseEffectRow row = rows(dizziness().setDateElement(null)).get(0);

        assertThat(row.time()).isNull();
        assertThat(row.doseId()).isNull();
    }

    @Test
    void takesWhenItWasNoticedIfItIsNotKnownWhenItHappened() {
        AdverseEvent event = dizziness().setDateElement(null).setDetectedElement(new DateTimeType("2026-01-12"));

        assertThat(rows(event).get(0).time()).isEqualTo(new ClinicalTime(1_768_176_000_000L, 20465, true));
    }

    @Test
    void prefersTheSharedCodeSystemOverALocalOne() {
        AdverseEvent event = dizziness();
        event.getEvent().getCoding().add(0, new Coding("urn:clinic", "dizzy", null));

        assertThat(rows(event).get(0).effect().system()).isEqualTo(SNOMED);
    }

    @Test
    void saysThatAnEffectIsGivenAsTextAndNotWhichText() {
        AdverseEvent event = dizziness().setEvent(new CodeableConcept().setText("felt odd, said Ana"));

        assertThat(rows(event).get(0).effect().code()).isEqualTo("as-text");
    }

    @Test
    void saysThatAnEffectIsNotGiven() {
        assertThat(rows(dizziness().setEvent(null)).get(0).effect().code()).isEqualTo("unknown");
    }

    private static AdverseEvent dizziness() {
        AdverseEvent event = new AdverseEvent();
        event.setActuality(AdverseEventActuality.ACTUAL);
        event.setSubject(new Reference("Patient/ana"));
        event.setEvent(new CodeableConcept(new Coding(SNOMED, "404640003", "Dizziness")));
        event.setDateElement(new DateTimeType("2026-01-10T11:00:00Z"));
        return event;
    }

    private static List<AdverseEffectRow> rows(AdverseEvent event) {
        return new AdverseEffectExtractor(ZoneOffset.UTC)
                .rows(event, new Origin("a1", 1, 0)).stream()
                        .map(AdverseEffectRow.class::cast)
                        .toList();
    }
}
