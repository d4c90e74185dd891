package org.kapfhir.outcomes.projection;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.RiskAssessment.RiskAssessmentStatus;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.outcomes.ProjectedStore;
import org.kapfhir.shared.Canonicals;

/**
 * A kind of resource that has rows, in two versions that differ in one element, and in one that has none.
 *
 * <p>A new table comes with a kind of its own here, and so with every write route.
 */
enum ProjectedKind {
    PATIENT(
            new Patient().setGender(AdministrativeGender.FEMALE),
            new Element("/gender", "Patient.gender", new CodeType("male")),
            (Patient patient) -> patient.setGender(AdministrativeGender.MALE),
            (Patient everyPatientCounts) -> {},
            new Row("kap_patient", "patient_id", "sex", "female", "male")),
    SCORE(
            new Observation()
                    .setStatus(ObservationStatus.FINAL)
                    .setCode(new CodeableConcept(new Coding("http://loinc.org", "44261-6", null)))
                    .setSubject(person())
                    .setEffective(new DateTimeType("2026-01-10T10:00:00Z"))
                    .setValue(new IntegerType(12)),
            new Element("/valueInteger", "Observation.value", new IntegerType(7)),
            (Observation score) -> score.setValue(new IntegerType(7)),
            (Observation score) -> score.setStatus(ObservationStatus.ENTEREDINERROR),
            new Row("kap_score", "score_id", "score", "12", "7")),
    DOSE(
            new MedicationAdministration()
                    .setStatus(MedicationAdministrationStatus.COMPLETED)
                    .setMedication(ketamine())
                    .setSubject(person())
                    .setEffective(new DateTimeType("2026-01-10T10:00:00Z"))
                    .setDosage(new MedicationAdministration.MedicationAdministrationDosageComponent()
                            .setDose(new Quantity()
                                    .setValue(40)
                                    .setSystem("http://unitsofmeasure.org")
                                    .setCode("mg"))),
            new Element("/dosage/dose/value", "MedicationAdministration.dosage.dose.value", new DecimalType("60")),
            (MedicationAdministration dose) -> dose.getDosage().getDose().setValue(new BigDecimal("60")),
            (MedicationAdministration dose) -> dose.setStatus(MedicationAdministrationStatus.NOTDONE),
            new Row("kap_dose", "dose_id", "cast(dose_mg as integer)", "40", "60")),
    MEDICATION(
            new Medication().setCode(ketamine()),
            new Element("/code/coding/0/code", "Medication.code.coding.code", new CodeType("2119365")),
            (Medication drug) -> drug.getCode().getCodingFirstRep().setCode("2119365"),
            (Medication drug) -> drug.getCode().getCodingFirstRep().setCode("161"),
            new Row("kap_medication", "medication_id", "substance", "ketamine", "esketamine")),
    ADVERSE_EFFECT(
            new AdverseEvent()
                    .setActuality(AdverseEventActuality.ACTUAL)
                    .setEvent(new CodeableConcept(new Coding("http://snomed.info/sct", "422587007", "Nausea")))
                    .setSubject(person())
                    .setSeverity(new CodeableConcept(
                            new Coding("http://terminology.hl7.org/CodeSystem/adverse-event-severity", "mild", null))),
            new Element("/severity/coding/0/code", "AdverseEvent.severity.coding.code", new CodeType("severe")),
            (AdverseEvent event) -> event.getSeverity().getCodingFirstRep().setCode("severe"),
            (AdverseEvent event) -> event.setActuality(AdverseEventActuality.POTENTIAL),
            new Row("kap_adverse_effect", "adverse_event_id", "severity", "mild", "severe")),
    VITALS(
            bloodPressure(),
            new Element("/effectiveDateTime", "Observation.effective", new DateTimeType("1970-01-03T10:00:00Z")),
            (Observation reading) -> reading.setEffective(new DateTimeType("1970-01-03T10:00:00Z")),
            (Observation reading) -> reading.setStatus(ObservationStatus.ENTEREDINERROR),
            new Row("kap_vitals", "vitals_id", "epoch_day", "1", "2")),
    CONDITION(
            new Condition()
                    .setCode(new CodeableConcept(new Coding("http://hl7.org/fhir/sid/icd-10-cm", "F31.31", null)))
                    .setClinicalStatus(new CodeableConcept(
                            new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null)))
                    .setVerificationStatus(new CodeableConcept(new Coding(
                            "http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null)))
                    .setSubject(person()),
            new Element(
                    "/clinicalStatus/coding/0/code", "Condition.clinicalStatus.coding.code", new CodeType("inactive")),
            (Condition condition) ->
                    condition.getClinicalStatus().getCodingFirstRep().setCode("inactive"),
            (Condition condition) ->
                    condition.getVerificationStatus().getCodingFirstRep().setCode("refuted"),
            new Row(
                    "kap_condition",
                    "condition_id",
                    "case when is_active then 'active' else 'inactive' end",
                    "active",
                    "inactive")),
    TRIAL(
            new MedicationStatement()
                    .setStatus(MedicationStatementStatus.STOPPED)
                    .addStatusReason(new CodeableConcept(new Coding("http://snomed.info/sct", "58848006", null)))
                    .setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "36437", null)))
                    .setSubject(person())
                    .setEffective(new Period()
                            .setStartElement(new DateTimeType("1970-01-01"))
                            .setEndElement(new DateTimeType("1970-01-02"))),
            new Element("/effectivePeriod/end", "MedicationStatement.effective.end", new DateTimeType("1970-01-03")),
            (MedicationStatement trial) -> trial.getEffectivePeriod().setEndElement(new DateTimeType("1970-01-03")),
            (MedicationStatement trial) -> trial.setStatus(MedicationStatementStatus.ACTIVE),
            new Row("kap_trial", "trial_id", "to_day", "1", "2")),
    ASSESSMENT(
            assessment(),
            new Element("/occurrenceDateTime", "RiskAssessment.occurrence", new DateTimeType("1970-01-03T10:00:00Z")),
            (RiskAssessment assessment) -> assessment.setOccurrence(new DateTimeType("1970-01-03T10:00:00Z")),
            (RiskAssessment assessment) -> assessment.setStatus(RiskAssessmentStatus.ENTEREDINERROR),
            new Row("kap_assessment", "assessment_id", "epoch_day", "1", "2"));

    /** Whom the records are about. */
    static final String PERSON = "routes";

    /** The element that the versions differ in, as the two kinds of patch name it, and its second value. */
    record Element(String jsonPointer, String fhirPath, Type second) {}

    /** The column that shows the element, and what it holds for each version. */
    record Row(String table, String key, String column, String first, String second) {
        String select() {
            return "select " + column + " from " + table + " where " + key + " = ?";
        }
    }

    private final Resource first;
    private final Element element;
    private final Consumer<Resource> toSecond;
    private final Consumer<Resource> toUncounted;
    private final Row row;

    @SuppressWarnings("unchecked")
    <T extends Resource> ProjectedKind(
            T first, Element element, Consumer<T> toSecond, Consumer<T> toUncounted, Row row) {
        this.first = first;
        this.element = element;
        this.toSecond = (Consumer<Resource>) toSecond;
        this.toUncounted = (Consumer<Resource>) toUncounted;
        this.row = row;
    }

    String type() {
        return first.fhirType();
    }

    Resource first() {
        return first.copy();
    }

    Resource second() {
        Resource second = first.copy();
        toSecond.accept(second);
        return second;
    }

    Resource uncounted() {
        Resource uncounted = first.copy();
        toUncounted.accept(uncounted);
        return uncounted;
    }

    /** A Patient always has a row. */
    boolean alwaysCounts() {
        return this == PATIENT;
    }

    /** Whether it is about a person, whom the reference names. */
    boolean hasSubject() {
        return first.getNamedProperty("subject") != null && this != MEDICATION;
    }

    Element element() {
        return element;
    }

    Row row() {
        return row;
    }

    private static Reference person() {
        return new Reference("Patient/" + PERSON);
    }

    private static Observation bloodPressure() {
        Observation reading = new Observation();
        reading.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept(new Coding("http://loinc.org", "85354-9", null)))
                .setSubject(person())
                .setEffective(new DateTimeType("1970-01-02T10:00:00Z"));
        for (String code : List.of("8480-6", "8462-4")) {
            reading.addComponent()
                    .setCode(new CodeableConcept(new Coding("http://loinc.org", code, null)))
                    .setValue(new Quantity(80)
                            .setSystem("http://unitsofmeasure.org")
                            .setCode("mm[Hg]"));
        }
        return reading;
    }

    private static RiskAssessment assessment() {
        RiskAssessment assessment = new RiskAssessment();
        assessment
                .setStatus(RiskAssessmentStatus.FINAL)
                .setSubject(person())
                .setOccurrence(new DateTimeType("1970-01-02T10:00:00Z"));
        Extension criterion =
                assessment.addExtension().setUrl(Canonicals.BASE + "/StructureDefinition/kap-assessed-criterion");
        criterion.addExtension(
                "code", new Coding(Canonicals.BASE + "/CodeSystem/kap-criterion", "treatment-resistance", null));
        criterion.addExtension("result", new CodeType("met"));
        return assessment;
    }

    private static CodeableConcept ketamine() {
        return new CodeableConcept(new Coding(ProjectedStore.RXNORM, "6130", null));
    }
}
