package org.kapfhir.screening;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;

/** Builds one person's record for a test; each entry gets its type and a number as id. */
final class RecordBuilder {
    private static final String LOINC = "http://loinc.org";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String ALLERGY_CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String ALLERGY_VERIFICATION =
            "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    private static final String[] PHQ9_ITEMS = {
        "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"
    };
    private static final String[] GAD7_ITEMS = {
        "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"
    };
    private static final String[] FREQUENCY_ANSWERS = {"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
    private static final String[] PCL5_ANSWERS = {"not-at-all", "a-little-bit", "moderately", "quite-a-bit", "extremely"
    };

    private final Patient patient = new Patient();
    private final List<Resource> entries = new ArrayList<>();

    RecordBuilder() {
        patient.setId("Patient/ana");
        patient.setBirthDateElement(new DateType("1985-03-01")).setGender(AdministrativeGender.FEMALE);
    }

    static CodeableConcept coded(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }

    RecordBuilder born(@Nullable String date) {
        patient.setBirthDateElement(date == null ? null : new DateType(date));
        return this;
    }

    RecordBuilder gender(String code) {
        patient.setGender(AdministrativeGender.fromCode(code));
        return this;
    }

    RecordBuilder condition(
            CodeableConcept code,
            @Nullable String clinical,
            @Nullable String verification,
            @Nullable String onset,
            @Nullable String abatement) {
        Condition condition = new Condition().setCode(code).setSubject(subject());
        if (clinical != null) {
            condition.setClinicalStatus(coded(CLINICAL, clinical));
        }
        if (verification != null) {
            condition.setVerificationStatus(coded(VERIFICATION, verification));
        }
        if (onset != null) {
            condition.setOnset(new DateTimeType(onset));
        }
        if (abatement != null) {
            condition.setAbatement(new DateTimeType(abatement));
        }
        return add(condition);
    }

    RecordBuilder allergy(
            CodeableConcept code,
            @Nullable String clinical,
            @Nullable String verification,
            @Nullable String type,
            @Nullable CodeableConcept substance) {
        AllergyIntolerance allergy = new AllergyIntolerance().setCode(code).setPatient(subject());
        if (clinical != null) {
            allergy.setClinicalStatus(coded(ALLERGY_CLINICAL, clinical));
        }
        if (verification != null) {
            allergy.setVerificationStatus(coded(ALLERGY_VERIFICATION, verification));
        }
        if (type != null) {
            allergy.setType(AllergyIntolerance.AllergyIntoleranceType.fromCode(type));
        }
        if (substance != null) {
            allergy.addReaction().setSubstance(substance);
        }
        return add(allergy);
    }

    RecordBuilder dose(CodeableConcept drug, String status, String time) {
        MedicationAdministration dose =
                new MedicationAdministration().setMedication(drug).setSubject(subject());
        dose.setStatus(MedicationAdministration.MedicationAdministrationStatus.fromCode(status));
        dose.setEffective(new DateTimeType(time));
        return add(dose);
    }

    RecordBuilder adverseEvent(CodeableConcept event, String actuality, String suspect, String time) {
        AdverseEvent adverseEvent = new AdverseEvent().setEvent(event).setSubject(subject());
        adverseEvent.setActuality(AdverseEvent.AdverseEventActuality.fromCode(actuality));
        adverseEvent.setDateElement(new DateTimeType(time));
        adverseEvent.addSuspectEntity().setInstance(new Reference(suspect));
        return add(adverseEvent);
    }

    RecordBuilder bloodPressure(
            @Nullable String systolic, @Nullable String diastolic, String unit, @Nullable String time) {
        Observation panel = observation(coded(LOINC, "85354-9"), "final", time);
        component(panel, "8480-6", systolic, unit);
        component(panel, "8462-4", diastolic, unit);
        return add(panel);
    }

    private static void component(Observation panel, String code, @Nullable String value, String unit) {
        if (value != null) {
            panel.addComponent().setCode(coded(LOINC, code)).setValue(quantity(value, unit));
        }
    }

    RecordBuilder measured(String loinc, String value, String unit, @Nullable String time) {
        Observation single = observation(coded(LOINC, loinc), "final", time);
        single.setValue(quantity(value, unit));
        return add(single);
    }

    RecordBuilder score(CodeableConcept code, int value, String status, @Nullable String time) {
        Observation score = observation(code, status, time);
        score.setValue(new IntegerType(value));
        return add(score);
    }

    RecordBuilder finding(CodeableConcept code, CodeableConcept value, @Nullable String time) {
        Observation finding = observation(code, "final", time);
        finding.setValue(value);
        return add(finding);
    }

    RecordBuilder procedure(
            CodeableConcept code,
            String status,
            @Nullable String outcome,
            @Nullable String start,
            @Nullable String end) {
        Procedure procedure = new Procedure().setCode(code).setSubject(subject());
        procedure.setStatus(Procedure.ProcedureStatus.fromCode(status));
        if (start != null) {
            procedure.setPerformed(end == null ? new DateTimeType(start) : period(start, end));
        }
        if (outcome != null) {
            procedure.setOutcome(coded("http://snomed.info/sct", outcome));
        }
        return add(procedure);
    }

    RecordBuilder statement(
            CodeableConcept drug,
            String status,
            @Nullable CodeableConcept reason,
            @Nullable String start,
            @Nullable String end) {
        MedicationStatement statement =
                new MedicationStatement().setMedication(drug).setSubject(subject());
        statement.setStatus(MedicationStatement.MedicationStatementStatus.fromCode(status));
        if (reason != null) {
            statement.addStatusReason(reason);
        }
        if (start != null) {
            statement.setEffective(period(start, end));
        }
        return add(statement);
    }

    /** What a clinician judged of the trial that was added last, in the extensions of KapPriorTrial. */
    RecordBuilder judgingTheLastTrial(@Nullable String adequacy, @Nullable String outcome) {
        MedicationStatement trial = (MedicationStatement) entries.get(entries.size() - 1);
        if (adequacy != null) {
            trial.addExtension("https://kapfhir.org/ig/StructureDefinition/kap-trial-adequacy", new CodeType(adequacy));
        }
        if (outcome != null) {
            trial.addExtension("https://kapfhir.org/ig/StructureDefinition/kap-trial-outcome", new CodeType(outcome));
        }
        return this;
    }

    RecordBuilder prescription(CodeableConcept drug, String status, @Nullable CodeableConcept reason, String authored) {
        MedicationRequest request = new MedicationRequest().setMedication(drug).setSubject(subject());
        request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(status));
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        request.setAuthoredOnElement(new DateTimeType(authored));
        if (reason != null) {
            request.setStatusReason(reason);
        }
        return add(request);
    }

    RecordBuilder preScreening(String criterion, boolean yes, @Nullable String authored) {
        QuestionnaireResponse response =
                response("https://kapfhir.org/ig/Questionnaire/kap-pre-screening|0.1.0", authored);
        response.addItem().setLinkId(criterion).addAnswer().setValue(new BooleanType(yes));
        return add(response);
    }

    /** @param points one digit per item; a dash leaves the item out */
    RecordBuilder form(String instrument, String points, String status, @Nullable String authored) {
        boolean isPcl5 = "pcl-5".equals(instrument);
        String[] answers = isPcl5 ? PCL5_ANSWERS : FREQUENCY_ANSWERS;
        QuestionnaireResponse response = response("https://kapfhir.org/ig/Questionnaire/" + instrument, authored);
        response.setStatus(QuestionnaireResponseStatus.fromCode(status));
        for (int i = 0; i < points.length(); i++) {
            if (points.charAt(i) != '-') {
                String item = isPcl5
                        ? Integer.toString(i + 1)
                        : "/" + ("gad-7".equals(instrument) ? GAD7_ITEMS : PHQ9_ITEMS)[i];
                response.addItem()
                        .setLinkId(item)
                        .addAnswer()
                        .setValue(new Coding().setCode(answers[points.charAt(i) - '0']));
            }
        }
        return add(response);
    }

    /** @param answers {@code linkId=code} between commas; the code is one of LOINC or of this guide */
    RecordBuilder filledForm(String questionnaire, String answers, @Nullable String authored) {
        QuestionnaireResponse response = response("https://kapfhir.org/ig/Questionnaire/" + questionnaire, authored);
        for (String answer : answers.split(",", -1)) {
            String[] itemAndCode = answer.split("=", 2);
            Coding coding = new Coding().setCode(itemAndCode[1]);
            if (itemAndCode[1].startsWith("LA")) {
                coding.setSystem(LOINC);
            }
            response.addItem().setLinkId(itemAndCode[0]).addAnswer().setValue(coding);
        }
        return add(response);
    }

    RecordBuilder add(Resource entry) {
        if (!entry.hasId()) {
            entry.setId(entry.fhirType() + "/" + (entries.size() + 1));
        }
        entries.add(entry);
        return this;
    }

    PatientRecord build() {
        return new PatientRecord(patient, entries);
    }

    private Reference subject() {
        return new Reference("Patient/ana");
    }

    private Observation observation(CodeableConcept code, String status, @Nullable String time) {
        Observation observation = new Observation().setCode(code).setSubject(subject());
        observation.setStatus(Observation.ObservationStatus.fromCode(status));
        if (time != null) {
            observation.setEffective(new DateTimeType(time));
        }
        return observation;
    }

    private QuestionnaireResponse response(String questionnaire, @Nullable String authored) {
        QuestionnaireResponse response =
                new QuestionnaireResponse().setQuestionnaire(questionnaire).setSubject(subject());
        response.setStatus(QuestionnaireResponseStatus.COMPLETED);
        if (authored != null) {
            response.setAuthoredElement(new DateTimeType(authored));
        }
        return response;
    }

    private static Period period(String start, @Nullable String end) {
        Period period = new Period().setStartElement(new DateTimeType(start));
        return end == null ? period : period.setEndElement(new DateTimeType(end));
    }

    private static Quantity quantity(String value, String unit) {
        Quantity quantity = new Quantity().setValue(new BigDecimal(value)).setUnit(unit);
        return "mmHg".equals(unit) ? quantity : quantity.setSystem(UCUM).setCode(unit);
    }
}
