package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.shared.RequestRefused;

/** Entries that FHIR allows and nobody expects must be answered, not fail. */
class HostileRecordTest {
    private static final String RX = "\"http://www.nlm.nih.gov/research/umls/rxnorm\"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'128609009'}]},'onsetDateTime':'9999','abatementDateTime':'0001'}",
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'7200002'}]},'onsetAge':{'value':20,'unit':'a'},'abatementString':'long"
                        + " ago'}",
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'7200002'}]},'onsetPeriod':{'start':'2020'},'abatementPeriod':{'end':'9999-12'}}",
                "{'resourceType':'Condition','code':{'coding':[{'code':'128609009'},{'system':'http://snomed.info/sct'}],'text':''}}",
                "{'resourceType':'Condition','code':{'text':'((((( aneurysm [a-z]+ \\\\'}}",
                "{'resourceType':'Condition','code':{'coding':[{'system':'http://snomed.info/sct','code':'370143000'}]},'clinicalStatus':{'text':'active'},'verificationStatus':{'text':'sure'},'onsetDateTime':'9999-12-31'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'44261-6'}]},'valueString':'twelve'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'82810-3'}]},'valueString':'pregnant','effectiveInstant':'2026-11-19T10:00:00Z'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'82810-3'}]},'valueBoolean':true,'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'2106-3'}]},'valueQuantity':{'value':5},'effectivePeriod':{'end':'2026-11-19'}}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},'component':[{'code':{},'valueQuantity':{'comparator':'>','value':180,'system':'http://unitsofmeasure.org','code':'mm[Hg]'}}],'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'comparator':'>','value':180,'system':'http://unitsofmeasure.org','code':'mm[Hg]'},'effectiveTiming':{'event':['2026-11-19']}}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':180,'system':'http://unitsofmeasure.org','code':'kg'},'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'QuestionnaireResponse','status':'completed','item':[{'linkId':'x'}]}",
                "{'resourceType':'QuestionnaireResponse','status':'completed','questionnaire':'https://kapfhir.org/ig/Questionnaire/kap-pre-screening','authored':'2026-11-19','item':[{'linkId':'pregnancy','answer':[{'valueString':'no'},{'valueBoolean':false}]},{'linkId':'g','item':[{'linkId':'substance-use','answer':[{'valueDecimal':1}]}]}]}",
                "{'resourceType':'QuestionnaireResponse','status':'completed','questionnaire':'https://kapfhir.org/ig/Questionnaire/phq-9','authored':'2026-11-19','item':[{'linkId':'/44250-9','answer':[{'valueCoding':{}},{'valueInteger':99}]}]}",
                "{'resourceType':'MedicationRequest','status':'stopped','intent':'order','medicationReference':{'reference':'Medication/gone'},'authoredOn':'2026'}",
                "{'resourceType':'MedicationRequest','status':'stopped','intent':'order','medicationReference':{'display':'Sertraline'}}",
                "{'resourceType':'MedicationRequest','status':'completed','intent':'order','medicationCodeableConcept':{'coding':[{'system':RX,'code':'36437'}]},'statusReason':{'coding':[{'system':'http://snomed.info/sct','code':'58848006'}]},'authoredOn':'2026-01-01','dispenseRequest':{'expectedSupplyDuration':{'comparator':'>','value':-5,'system':'http://unitsofmeasure.org','code':'d'}}}",
                "{'resourceType':'MedicationRequest','status':'completed','intent':'order','medicationCodeableConcept':{'coding':[{'system':RX,'code':'36437'}]},'authoredOn':'9999-12-31'}",
                "{'resourceType':'MedicationStatement','status':'stopped','medicationCodeableConcept':{'coding':[{'system':RX,'code':'36437'}]},'statusReason':[{'text':'did"
                        + " not work'}],'effectivePeriod':{'start':'2026-05-01','end':'2026-01-01'}}",
                "{'resourceType':'MedicationStatement','status':'stopped','medicationCodeableConcept':{'coding':[{'system':RX,'code':'36437'}]},'statusReason':[{'coding':[{'system':'http://snomed.info/sct','code':'58848006'}]}],'effectivePeriod':{'start':'9999','end':'0001'}}",
                "{'resourceType':'Procedure','status':'completed','code':{'coding':[{'system':'http://snomed.info/sct','code':'236886002'}]},'performedString':'once'}",
                "{'resourceType':'Procedure','status':'completed','code':{'coding':[{'system':'http://snomed.info/sct','code':'75516001'}]},'outcome':{'coding':[{'system':'http://snomed.info/sct','code':'385671000'}]},'performedAge':{'value':30}}",
                "{'resourceType':'Basic'}"
            })
    void isAnswered(String entry) {
        PatientRecord record = record(entry.replace("RX", RX).replace('\'', '"'));

        for (SubstanceUsePolicy policy : SubstanceUsePolicy.values()) {
            assertThatCode(() -> ScreeningFixture.screen(record, ScreeningFixture.request(policy.code(), true)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01", "1900"})
    void isAnsweredForATimeLongPast(String asOf) {
        Screening screening = ScreeningFixture.screen(
                RecordText.parse("condition icd:I67.1 active confirmed 2019-01-01; bp 120/80 mm[Hg] 2026-11-10"),
                ScreeningFixture.reader().read(null, null, asOf, null, null));

        assertThat(ScreeningFixture.finding(screening, "adult").result()).isEqualTo(CriterionFinding.Result.NOT_MET);
        assertThat(ScreeningFixture.finding(screening, "aneurysmal-vascular-disease")
                        .result())
                .isEqualTo(CriterionFinding.Result.UNKNOWN);
    }

    @Test
    void isNotSettledByAPressureThatIsOnlyABound() {
        Screening screening = ScreeningFixture.screen(record("""
            {"resourceType": "Observation", "status": "final", "effectiveDateTime": "2026-11-19",
             "code": {"coding": [{"system": "http://loinc.org", "code": "8480-6"}]},
             "valueQuantity": {"comparator": "<", "value": 300, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}
            """), ScreeningFixture.request(null, true));

        assertThat(ScreeningFixture.finding(screening, "severe-hypertension").result())
                .isEqualTo(CriterionFinding.Result.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':1e999,'system':'http://unitsofmeasure.org','code':'mm[Hg]'},'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'8480-6'}]},'valueQuantity':{'value':-1e998},'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'Observation','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'85354-9'}]},'component':[{'code':{},'valueQuantity':{'value':1e-999}}],'effectiveDateTime':'2026-11-19'}",
                "{'resourceType':'QuestionnaireResponse','status':'completed','item':[{'linkId':'g','item':[{'linkId':'x','answer':[{'valueDecimal':1e999}]}]}]}",
                "{'resourceType':'MedicationRequest','status':'active','intent':'order','medicationReference':{'display':'x'},'dispenseRequest':{'expectedSupplyDuration':{'value':1e999}}}"
            })
    void isRefusedForANumberThatFillsTheMemory(String entry) {
        Bundle data = bundle(entry.replace('\'', '"'));

        assertThatThrownBy(() -> ask(data))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.errorCode().httpStatus()).isEqualTo(422));
    }

    @Test
    void isRefusedWithMoreEntriesThanFitIntoMemory() {
        Bundle data = new Bundle();
        data.addEntry().setResource(new Patient());
        for (int number = 0; number < 100_000; number++) {
            data.addEntry();
        }

        assertThatThrownBy(() -> ask(data))
                .isInstanceOfSatisfying(
                        RequestRefused.class,
                        refused -> assertThat(refused.errorCode().httpStatus()).isEqualTo(413));
    }

    @Test
    void isAnsweredWithFiveThousandConditionsInWordsOnly() {
        Bundle data = new Bundle();
        data.addEntry().setResource(new Patient());
        for (int number = 0; number < 5_000; number++) {
            data.addEntry()
                    .setResource(new Condition()
                            .setCode(new CodeableConcept().setText("complaint number " + number))
                            .setOnset(new DateTimeType("2020-01-01")));
        }
        data.addEntry().setResource(new Condition().setCode(new CodeableConcept().setText("Cerebral aneurysm")));

        assertThat(ScreeningFixture.finding(ask(data), "aneurysmal-vascular-disease")
                        .result())
                .isEqualTo(CriterionFinding.Result.UNKNOWN);
    }

    @Test
    void isAnsweredWhenReferencesGoInCircles() {
        Bundle data = new Bundle();
        data.addEntry().setResource(new Patient());
        Medication circular = new Medication();
        circular.setId("Medication/circle");
        circular.addIngredient().setItem(new Reference("Medication/circle"));
        data.addEntry().setResource(circular);
        Observation panel = new Observation();
        panel.setId("Observation/circle");
        panel.addHasMember(new Reference("Observation/circle"));
        panel.addDerivedFrom(new Reference("Observation/circle"));
        data.addEntry().setResource(panel);
        MedicationRequest order = new MedicationRequest();
        order.setMedication(new Reference("Medication/circle")).setBasedOn(List.of(new Reference("#")));
        data.addEntry().setResource(order);

        assertThat(ask(data).decision()).isEqualTo(Decision.INSUFFICIENT_DATA);
    }

    private static Screening ask(Bundle data) {
        return ScreeningDoors.screening(ScreeningDoors.chartOf(RecordText.parse(null)))
                .submitted(data, ScreeningFixture.request(null, false))
                .screening();
    }

    private static PatientRecord record(String entry) {
        return SubmittedRecord.of(bundle(entry), ScreeningFixture.FHIR).record();
    }

    private static Bundle bundle(String entry) {
        String bundle = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"fullUrl": "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0",
               "resource": {"resourceType": "Patient", "gender": "female", "birthDate": "1990"}},
              {"fullUrl": "urn:uuid:1c3151bd-1cbf-4d64-b04d-cd9187a4c6e0", "resource": %s}]}
            """.formatted(entry);
        return ScreeningFixture.FHIR.newJsonParser().parseResource(Bundle.class, bundle);
    }
}
