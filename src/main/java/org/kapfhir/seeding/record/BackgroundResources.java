package org.kapfhir.seeding.record;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.seeding.course.Code;
import org.kapfhir.seeding.course.Course;
import org.kapfhir.seeding.course.Finding;
import org.kapfhir.seeding.course.Person;
import org.kapfhir.seeding.course.PriorTrial;
import org.kapfhir.seeding.course.Weighing;

/** The person, the problem list, what was tried before, height and weight. */
final class BackgroundResources {
    private static final String CLINICAL_STATUS = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CONDITION_CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    static final String OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** The reasons that count as lack of effect and as intolerance; displays as published. */
    private static final Code LACK_OF_EFFECT =
            new Code("http://snomed.info/sct", "58848006", "Lack of drug action (finding)");

    private static final Code NOT_TOLERATED =
            new Code("http://terminology.hl7.org/CodeSystem/v3-ActReason", "INTOL", "intolerance");
    private static final Code WEIGHT = new Code("http://loinc.org", "29463-7", "Body weight");
    private static final Code HEIGHT = new Code("http://loinc.org", "8302-2", "Body height");

    private BackgroundResources() {}

    static List<Resource> of(Course course) {
        Person person = course.person();
        List<Resource> resources = new ArrayList<>();
        resources.add(patient(person));
        course.findings().forEach(finding -> resources.add(condition(finding, person)));
        course.trials().forEach(trial -> resources.add(statement(trial, person)));
        course.weighings().forEach(weighing -> resources.add(weight(weighing, person)));
        course.weighings().stream().findFirst().ifPresent(first -> resources.add(height(first, person)));
        return resources;
    }

    static Reference reference(Person person) {
        return Fhir.to("Patient", person.id());
    }

    private static Patient patient(Person person) {
        Patient patient = new Patient();
        patient.setId(person.id());
        patient.addIdentifier()
                .setSystem("https://example.org/synthetic-people")
                .setValue(person.id());
        patient.addName().setFamily(person.family()).addGiven(person.given());
        patient.setGender(AdministrativeGender.fromCode(person.sex().code()));
        patient.setBirthDateElement(Fhir.date(person.birthDate()));
        return patient;
    }

    private static Condition condition(Finding finding, Person person) {
        Condition condition = new Condition();
        condition.setId(finding.id());
        condition.setClinicalStatus(Fhir.concept(CLINICAL_STATUS, finding.status()));
        condition.setVerificationStatus(Fhir.concept(VERIFICATION, "confirmed"));
        condition.addCategory(Fhir.concept(CONDITION_CATEGORY, "problem-list-item"));
        condition.setCode(Fhir.concept(finding.code()));
        condition.setSubject(reference(person));
        condition.setOnset(Fhir.dateTime(finding.onset()));
        if (finding.abatement() != null) {
            condition.setAbatement(Fhir.dateTime(finding.abatement()));
        }
        return condition;
    }

    private static MedicationStatement statement(PriorTrial trial, Person person) {
        MedicationStatement statement = new MedicationStatement();
        statement.setId(trial.id());
        statement.setStatus(MedicationStatementStatus.STOPPED);
        boolean hadNoEffect = trial.ending() == PriorTrial.Ending.LACK_OF_EFFECT;
        statement.addStatusReason(Fhir.concept(hadNoEffect ? LACK_OF_EFFECT : NOT_TOLERATED));
        statement.setMedication(Fhir.concept(trial.drug()));
        statement.setSubject(reference(person));
        Period period = new Period();
        period.setStartElement(Fhir.dateTime(trial.from()));
        period.setEndElement(Fhir.dateTime(trial.to()));
        statement.setEffective(period);
        return statement;
    }

    private static Observation weight(Weighing weighing, Person person) {
        Observation weight = vitalSign(weighing.id(), WEIGHT, person);
        weight.setEffective(Fhir.dateTime(weighing.at()));
        weight.setValue(Fhir.quantity(weighing.kg(), "kg"));
        return weight;
    }

    private static Observation height(Weighing first, Person person) {
        Observation height = vitalSign(person.id() + "-height", HEIGHT, person);
        height.setEffective(Fhir.dateTime(first.at()));
        height.setValue(Fhir.quantity(person.heightCm(), "cm"));
        return height;
    }

    static Observation vitalSign(String id, Code code, Person person) {
        Observation vitalSign = new Observation();
        vitalSign.setId(id);
        vitalSign.setStatus(ObservationStatus.FINAL);
        vitalSign.addCategory(Fhir.concept(OBSERVATION_CATEGORY, "vital-signs"));
        vitalSign.setCode(Fhir.concept(code));
        vitalSign.setSubject(reference(person));
        return vitalSign;
    }
}
