package org.kapfhir.decisionsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeSystemAliasesTest {

    @ParameterizedTest(name = "{0}|{1} is {2}|{3}")
    @CsvSource({
        "urn:oid:2.16.840.1.113883.6.96, 128609009, http://snomed.info/sct, 128609009",
        "2.16.840.1.113883.6.96, 128609009, http://snomed.info/sct, 128609009",
        "http://snomed.info/sct/731000124108/version/20260301, 128609009, http://snomed.info/sct, 128609009",
        "urn:oid:2.16.840.1.113883.6.90, I671, http://hl7.org/fhir/sid/icd-10-cm, I67.1",
        "http://hl7.org/fhir/sid/icd-10-cm/, i67.1, http://hl7.org/fhir/sid/icd-10-cm, I67.1",
        "http://hl7.org/fhir/sid/icd-10-cm, F23, http://hl7.org/fhir/sid/icd-10-cm, F23",
        "http://hl7.org/fhir/sid/icd-10, I671, http://hl7.org/fhir/sid/icd-10, I671",
        "urn:clinic:problems, 7, urn:clinic:problems, 7"
    })
    void givesASystemItsOfficialName(String system, String code, String officialSystem, String officialCode) {
        Coding resolved = ((Condition) CodeSystemAliases.resolvedIn(condition(system, code)))
                .getCode()
                .getCodingFirstRep();

        assertThat(resolved.getSystem()).isEqualTo(officialSystem);
        assertThat(resolved.getCode()).isEqualTo(officialCode);
    }

    @Test
    void copiesOnlyWhatItChangesAndRemembersTheEntry() {
        Condition official = condition("http://snomed.info/sct", "128609009");
        Condition foreign = condition("urn:oid:2.16.840.1.113883.6.96", "128609009");

        Resource resolved = CodeSystemAliases.resolvedIn(foreign);

        assertThat(CodeSystemAliases.resolvedIn(official)).isSameAs(official);
        assertThat(resolved).isNotSameAs(foreign);
        assertThat(RecordedEntry.of(resolved)).isSameAs(foreign);
        assertThat(foreign.getCode().getCodingFirstRep().getSystem()).startsWith("urn:oid:");
    }

    @Test
    void looksIntoTheComponentsOfAnObservation() {
        Observation panel = new Observation();
        panel.addComponent().setCode(coded("urn:oid:2.16.840.1.113883.6.1", "8480-6"));

        Observation resolved = (Observation) CodeSystemAliases.resolvedIn(panel);

        assertThat(resolved.getComponentFirstRep().getCode().getCodingFirstRep().getSystem())
                .isEqualTo("http://loinc.org");
    }

    @Test
    void looksIntoTheIngredientsOfADrugAlsoWhereItIsContained() {
        Medication product = new Medication();
        product.addIngredient().setItem(coded("urn:oid:2.16.840.1.113883.6.88", "10438"));
        MedicationStatement statement = new MedicationStatement();
        statement.addContained(product.copy());

        Medication resolved = (Medication) CodeSystemAliases.resolvedIn(product);
        Medication contained = (Medication) ((MedicationStatement) CodeSystemAliases.resolvedIn(statement))
                .getContained()
                .get(0);

        assertThat(List.of(resolved, contained))
                .allSatisfy(drug -> assertThat(
                                ((CodeableConcept) drug.getIngredientFirstRep().getItem())
                                        .getCodingFirstRep()
                                        .getSystem())
                        .isEqualTo("http://www.nlm.nih.gov/research/umls/rxnorm"));
    }

    @Test
    void looksIntoReactionsRoutesAndEvents() {
        AllergyIntolerance allergy = new AllergyIntolerance();
        allergy.addReaction().setSubstance(coded("2.16.840.1.113883.6.88", "6130"));
        MedicationRequest order = new MedicationRequest();
        order.addDosageInstruction().setRoute(coded("urn:oid:2.16.840.1.113883.6.96", "6064005"));
        AdverseEvent event = new AdverseEvent().setEvent(coded("snomed", "404640003"));

        assertThat(((AllergyIntolerance) CodeSystemAliases.resolvedIn(allergy))
                        .getReactionFirstRep()
                        .getSubstance()
                        .getCodingFirstRep()
                        .getSystem())
                .isEqualTo("http://www.nlm.nih.gov/research/umls/rxnorm");
        assertThat(((MedicationRequest) CodeSystemAliases.resolvedIn(order))
                        .getDosageInstructionFirstRep()
                        .getRoute()
                        .getCodingFirstRep()
                        .getSystem())
                .isEqualTo("http://snomed.info/sct");
        assertThat(((AdverseEvent) CodeSystemAliases.resolvedIn(event))
                        .getEvent()
                        .getCodingFirstRep()
                        .getSystem())
                .isEqualTo("http://snomed.info/sct");
    }

    @Test
    void leavesBareEntriesBare() {
        Condition bare = new Condition();
        Patient patient = new Patient();

        assertThat(CodeSystemAliases.resolvedIn(bare)).isSameAs(bare);
        assertThat(bare.hasCode()).isFalse();
        assertThat(CodeSystemAliases.resolvedIn(patient)).isSameAs(patient);
    }

    private static Condition condition(String system, String code) {
        return new Condition().setCode(coded(system, code));
    }

    private static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
