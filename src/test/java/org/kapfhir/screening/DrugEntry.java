package org.kapfhir.screening;

import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * An entry about a drug that is being taken, ordered or given, from the words of a case.
 *
 * <p>{@code takes drug status span}, {@code ordered drug status intent authored}, {@code given drug status span}; then any
 * of {@code bounds:start..end}, {@code lasting:number:unit}, {@code route:code}, {@code moment} (a time instead of a
 * period), {@code contained}, {@code ingredient} (of a contained Medication), {@code refused} (do not perform). A drug
 * {@code ref:Medication/id} is the Medication that {@code medication id drug} puts into the record.
 */
final class DrugEntry {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Reference SUBJECT = new Reference("Patient/ana");

    private DrugEntry() {}

    static Resource statement(List<String> words) {
        MedicationStatement statement = new MedicationStatement().setSubject(SUBJECT);
        statement.setStatus(MedicationStatement.MedicationStatementStatus.fromCode(words.get(1)));
        statement.setMedication(drug(words, statement.getContained()));
        String[] span = RecordText.span(words.get(2));
        if (RecordText.orNull(span[0]) != null || RecordText.orNull(span[1]) != null) {
            statement.setEffective(words.contains("moment") ? new DateTimeType(span[0]) : period(span));
        }
        dosages(words).forEach(statement::addDosage);
        return statement;
    }

    static Resource order(List<String> words) {
        MedicationRequest request = new MedicationRequest().setSubject(SUBJECT);
        request.setStatus(MedicationRequest.MedicationRequestStatus.fromCode(words.get(1)));
        request.setIntent(MedicationRequest.MedicationRequestIntent.fromCode(words.get(2)));
        request.setMedication(drug(words, request.getContained()));
        if (RecordText.orNull(words.get(3)) != null) {
            request.setAuthoredOnElement(new DateTimeType(words.get(3)));
        }
        if (words.contains("refused")) {
            request.setDoNotPerform(true);
        }
        dosages(words).forEach(request::addDosageInstruction);
        return request;
    }

    static Resource administration(List<String> words) {
        MedicationAdministration administration = new MedicationAdministration().setSubject(SUBJECT);
        administration.setStatus(MedicationAdministration.MedicationAdministrationStatus.fromCode(words.get(1)));
        administration.setMedication(drug(words, administration.getContained()));
        administration.setEffective(period(RecordText.span(words.get(2))));
        return administration;
    }

    static Medication medication(List<String> words) {
        Medication medication = new Medication().setCode(RecordText.concept(words.get(1)));
        medication.setId(words.get(0));
        return medication;
    }

    private static Type drug(List<String> words, List<Resource> contained) {
        if (words.get(0).startsWith("ref:")) {
            return new Reference(words.get(0).substring("ref:".length()));
        }
        CodeableConcept concept = RecordText.concept(words.get(0));
        if (!words.contains("contained") && !words.contains("ingredient")) {
            return concept;
        }
        Medication medication = new Medication();
        medication.setId("drug");
        if (words.contains("ingredient")) {
            medication.setCode(new CodeableConcept().setText("House preparation"));
            medication.addIngredient().setItem(concept);
        } else {
            medication.setCode(concept);
        }
        contained.add(medication);
        return new Reference("#drug");
    }

    private static List<Dosage> dosages(List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith("bounds:") || word.startsWith("lasting:") || word.startsWith("route:"))
                .map(DrugEntry::dosage)
                .toList();
    }

    private static Dosage dosage(String word) {
        String[] parts = word.split(":", -1);
        Dosage dosage = new Dosage();
        switch (parts[0]) {
            case "bounds" ->
                dosage.getTiming().getRepeat().setBounds(period(RecordText.span(word.substring("bounds:".length()))));
            case "lasting" -> {
                Duration lasting = new Duration();
                lasting.setValue(Integer.parseInt(parts[1])).setSystem(UCUM).setCode(parts[2]);
                dosage.getTiming().getRepeat().setBounds(lasting);
            }
            default -> dosage.setRoute(RecordBuilder.coded("http://snomed.info/sct", parts[1]));
        }
        return dosage;
    }

    private static Period period(String[] span) {
        Period period = new Period();
        if (RecordText.orNull(span[0]) != null) {
            period.setStartElement(new DateTimeType(span[0]));
        }
        if (RecordText.orNull(span[1]) != null) {
            period.setEndElement(new DateTimeType(span[1]));
        }
        return period;
    }
}
