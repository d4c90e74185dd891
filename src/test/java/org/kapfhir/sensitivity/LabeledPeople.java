package org.kapfhir.sensitivity;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.codesystems.ConditionClinical;
import org.hl7.fhir.r4.model.codesystems.ConditionVerStatus;
import org.kapfhir.harness.AccessToken;

/**
 * A person with one record of each kind that rules label, and the callers that see them or not. Nothing in these records
 * carries a label when it is sent.
 *
 * @param id logical id of the person; those of the records begin with it
 */
public record LabeledPeople(String id) {
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";

    /** Sees no labeled data. */
    public static AccessToken uncleared() {
        return AccessToken.practitioner("uncleared", "user/*.cruds");
    }

    /** Sees all labeled data but psychotherapy notes. */
    public static AccessToken cleared() {
        return AccessToken.practitioner("cleared", "user/*.cruds")
                .cleared("ETH", "SUD", "ETHUD", "OPIOIDUD", "PSY", "MH");
    }

    /** As uncleared, and may break the glass. */
    public static AccessToken entitledToBreakTheGlass() {
        return AccessToken.practitioner("emergency", "user/*.cruds").cleared("BTG");
    }

    public Patient person() {
        Patient patient = new Patient();
        patient.setId("Patient/" + id);
        patient.setGender(AdministrativeGender.FEMALE);
        patient.setBirthDateElement(new org.hl7.fhir.r4.model.DateType("1980-05-05"));
        patient.addName().setFamily("Labeled");
        return patient;
    }

    public Condition dependence() {
        return condition("dependence", "F10.20");
    }

    public Condition depression() {
        return condition("depression", "F33.1");
    }

    public Condition condition(String name, String icd10) {
        Condition condition = new Condition();
        condition.setId("Condition/" + id + "-" + name);
        condition.setSubject(new Reference("Patient/" + id));
        condition.getCode().addCoding(new Coding(ICD_10_CM, icd10, null));
        condition
                .getClinicalStatus()
                .addCoding(new Coding(ConditionClinical.ACTIVE.getSystem(), ConditionClinical.ACTIVE.toCode(), null));
        condition
                .getVerificationStatus()
                .addCoding(new Coding(
                        ConditionVerStatus.CONFIRMED.getSystem(), ConditionVerStatus.CONFIRMED.toCode(), null));
        condition.setOnset(new DateTimeType("2024-02-02"));
        return condition;
    }

    /** A visible record that refers to a hidden one. */
    public Encounter encounter() {
        Encounter encounter = new Encounter();
        encounter.setId("Encounter/" + id + "-encounter");
        encounter.setStatus(Encounter.EncounterStatus.FINISHED);
        encounter.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        encounter.setSubject(new Reference("Patient/" + id));
        encounter.addDiagnosis().setCondition(new Reference("Condition/" + id + "-dependence"));
        return encounter;
    }

    public Observation auditC() {
        return score("audit-c", new Coding("http://loinc.org", "75626-2", null), 9);
    }

    public Observation phq9() {
        return score("phq-9", new Coding("http://loinc.org", "44261-6", null), 17);
    }

    private Observation score(String name, Coding code, int value) {
        Observation score = new Observation();
        score.setId("Observation/" + id + "-" + name);
        score.setStatus(ObservationStatus.FINAL);
        score.setSubject(new Reference("Patient/" + id));
        score.getCode().addCoding(code);
        score.setEffective(new DateTimeType("2026-11-20T10:00:00Z"));
        score.setValue(
                new Quantity(value).setSystem("http://unitsofmeasure.org").setCode("{score}"));
        return score;
    }

    public DocumentReference integrationNote() {
        DocumentReference note = new DocumentReference();
        note.setId("DocumentReference/" + id + "-note");
        note.setStatus(org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.CURRENT);
        note.setSubject(new Reference("Patient/" + id));
        note.getType().addCoding(new Coding("https://kapfhir.org/ig/CodeSystem/kap-session-type", "integration", null));
        note.addContent().getAttachment().setContentType("text/plain").setTitle("Note");
        return note;
    }

    /** Those that only cleared callers see. */
    public List<Resource> hidden() {
        return List.of(dependence(), auditC());
    }

    /** Everything in one transaction. */
    public Bundle transaction() {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        for (Resource resource :
                List.of(person(), dependence(), depression(), encounter(), auditC(), phq9(), integrationNote())) {
            bundle.addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.getId());
        }
        return bundle;
    }
}
