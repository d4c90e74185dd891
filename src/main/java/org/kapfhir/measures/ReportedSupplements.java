package org.kapfhir.measures;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.kapfhir.measures.MeasureDefinition.Supplement;

/** Writes supplemental data as contained Observations: a person's values, or how many people have each value. */
final class ReportedSupplements {
    private static final String SUPPLEMENTAL_DATA =
            "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-supplementalData";
    private static final String DATA_USAGE = "http://terminology.hl7.org/CodeSystem/measure-data-usage";

    private ReportedSupplements() {}

    static void addTo(MeasureReport report, MeasureQuestion question, Tally tally) {
        boolean ofOnePerson = question.reportType() == ReportType.SUBJECT;
        for (int index = 0; index < tally.supplements().size(); index++) {
            Supplement supplement = question.measure().supplements().get(index);
            int number = 0;
            for (Map.Entry<Stratum, Integer> value :
                    tally.supplements().get(index).entrySet()) {
                number++;
                CodeableConcept said = value.getKey().values().get(0);
                Observation observation = ofOnePerson ? ofPerson(supplement, said) : ofMany(said, value.getValue());
                observation.setStatus(ObservationStatus.FINAL);
                observation.setId("supplement-" + (index + 1) + "-" + number);
                add(report, supplement, observation);
            }
        }
    }

    private static Observation ofPerson(Supplement supplement, CodeableConcept value) {
        CodeableConcept code = supplement.code() == null
                ? new CodeableConcept()
                : supplement.code().copy();
        code.addCoding(new Coding(DATA_USAGE, "supplemental-data", null));
        if (!code.hasText()) {
            code.setText(supplement.expression());
        }
        return new Observation().setCode(code).setValue(value);
    }

    private static Observation ofMany(CodeableConcept value, int count) {
        return new Observation().setCode(value).setValue(new IntegerType(count));
    }

    private static void add(MeasureReport report, Supplement supplement, Observation observation) {
        report.addContained(observation);
        Reference reference = new Reference("#" + observation.getIdPart());
        reference.addExtension(
                MeasureReportWriter.CRITERIA_REFERENCE,
                new StringType(supplement.id() == null ? supplement.expression() : supplement.id()));
        report.addExtension(SUPPLEMENTAL_DATA, reference);
    }
}
