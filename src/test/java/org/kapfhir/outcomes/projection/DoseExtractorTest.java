package org.kapfhir.outcomes.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.ProjectedStore;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.projection.ProjectionRow.DoseRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.SubstanceCodes.DrugCode;

class DoseExtractorTest {
    private static final SubstanceCodes SUBSTANCES = new SubstanceCodes(
            Set.of(new DrugCode(ProjectedStore.RXNORM, "6130")),
            Set.of(new DrugCode(ProjectedStore.RXNORM, "2119365")));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/doses.csv", numLinesToSkip = 1)
    void takesTheDosesThatCount(
            String situation, String status, String drug, String effective, String dose, String expected) {
        MedicationAdministration administration = administration(status, drug, effective, dose);

        List<String> rows =
                rows(administration).stream().map(DoseExtractorTest::text).toList();

        assertThat(rows).as(situation).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void keepsEncounterRouteAndStart() {
        MedicationAdministration administration =
                administration("completed", "code 6130", "2026-01-10T10:00:00Z/2026-01-10T10:40:00Z", "40 mg");
        administration.setContext(new Reference("Encounter/e1"));
        administration
                .getDosage()
                .setRoute(new CodeableConcept(new Coding("http://snomed.info/sct", "47625008", "Intravenous route")));

        DoseRow row = rows(administration).get(0);

        assertThat(row.encounterId()).isEqualTo("e1");
        assertThat(row.route()).isEqualTo(new Code("http://snomed.info/sct", "47625008", "Intravenous route"));
        assertThat(row.time().timeMs())
                .isEqualTo(Instant.parse("2026-01-10T10:00:00Z").toEpochMilli());
    }

    @Test
    void doesNotTakeAnEpisodeForAnEncounter() {
        MedicationAdministration administration =
                administration("completed", "code 6130", "2026-01-10T10:00:00Z", "40 mg");
        administration.setContext(new Reference("EpisodeOfCare/e1"));

        assertThat(rows(administration).get(0).encounterId()).isNull();
    }

    @Test
    void leavesOutACodeThatNoDatabaseKeeps() {
        MedicationAdministration administration =
                administration("completed", "code 6130", "2026-01-10T10:00:00Z", "40 mg");
        administration.getDosage().getRoute().addCoding(new Coding("urn:x", "a\0b", null));

        assertThat(rows(administration).get(0).route()).isNull();
    }

    private static List<DoseRow> rows(MedicationAdministration administration) {
        return new DoseExtractor(SUBSTANCES, ZoneOffset.UTC)
                .rows(administration, new Origin("d1", 1, 0)).stream()
                        .map(DoseRow.class::cast)
                        .toList();
    }

    private static String text(DoseRow row) {
        String drug = row.substance() == null
                ? "Medication/" + row.medicationId()
                : row.substance().code();
        return drug + " " + (row.doseMg() == null ? "-" : row.doseMg().toPlainString());
    }

    private static MedicationAdministration administration(String status, String drug, String effective, String dose) {
        MedicationAdministration administration = new MedicationAdministration();
        administration.setStatus(MedicationAdministrationStatus.fromCode(status));
        administration.setSubject(new Reference("Patient/ana"));
        if (drug != null) {
            setDrug(administration, drug.split(" ", -1));
        }
        if (effective != null) {
            setEffective(administration, effective.split("/", -1));
        }
        if (dose != null) {
            String[] parts = dose.split(" ", -1);
            administration
                    .getDosage()
                    .setDose(new Quantity()
                            .setValue(new BigDecimal(parts[0]))
                            .setSystem("http://unitsofmeasure.org")
                            .setCode(parts[1]));
        }
        return administration;
    }

    private static void setDrug(MedicationAdministration administration, String[] drug) {
        switch (drug[0]) {
            case "code" -> administration.setMedication(concept(drug[1]));
            case "stored" -> administration.setMedication(new Reference(drug[1]));
            default -> {
                Medication contained = new Medication();
                contained.setId("m");
                if ("contained".equals(drug[0])) {
                    contained.setCode(concept(drug[1]));
                } else {
                    contained.addIngredient().setItem(concept(drug[1]));
                }
                administration.addContained(contained);
                administration.setMedication(new Reference("#m"));
            }
        }
    }

    private static void setEffective(MedicationAdministration administration, String[] effective) {
        if (effective.length == 1) {
            administration.setEffective(new DateTimeType(effective[0]));
            return;
        }
        Period period = new Period().setEndElement(new DateTimeType(effective[1]));
        if (!effective[0].isEmpty()) {
            period.setStartElement(new DateTimeType(effective[0]));
        }
        administration.setEffective(period);
    }

    private static CodeableConcept concept(String rxnorm) {
        return new CodeableConcept(new Coding(ProjectedStore.RXNORM, rxnorm, null));
    }
}
