package org.kapfhir.measures;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.ListResource.ListMode;
import org.hl7.fhir.r4.model.ListResource.ListStatus;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupPopulationComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.kapfhir.measures.MeasureDefinition.Group;
import org.kapfhir.measures.MeasureDefinition.Population;
import org.kapfhir.measures.MeasureDefinition.Stratifier;
import org.kapfhir.measures.Tally.Cell;
import org.kapfhir.measures.Tally.GroupTally;

/** Writes what was counted as a MeasureReport; everything it contains has an id that follows from its place. */
final class MeasureReportWriter {
    static final String CRITERIA_REFERENCE =
            "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-criteriaReference";
    private static final String IMPROVEMENT_NOTATION =
            "http://hl7.org/fhir/us/davinci-deqm/StructureDefinition/extension-improvementNotation";

    private final MeasureQuestion question;
    private final Tally tally;
    private final MeasureReport report = new MeasureReport();

    private MeasureReportWriter(MeasureQuestion question, Tally tally) {
        this.question = question;
        this.tally = tally;
    }

    /** Of many people: a summary or a subject list. */
    static MeasureReport write(MeasureQuestion question, Tally tally) {
        return new MeasureReportWriter(question, tally).report();
    }

    /** Of one person, with the resources that the counts rest on. */
    static MeasureReport write(MeasureQuestion question, String patientId, PersonCount person) {
        Tally tally = new Tally(question.measure(), false);
        tally.add(person);
        MeasureReportWriter writer = new MeasureReportWriter(question, tally);
        MeasureReport report = writer.report();
        report.setSubject(new Reference("Patient/" + patientId));
        writer.addEvaluated(person.evaluated());
        return report;
    }

    private MeasureReport report() {
        report.setStatus(tally.leftOut().isEmpty() ? MeasureReportStatus.COMPLETE : MeasureReportStatus.ERROR);
        report.setType(question.reportType().ofReport());
        report.setMeasure(question.measure().canonical());
        report.setDate(Date.from(question.now().toInstant()));
        report.setPeriod(new Period()
                .setStartElement(moment(question.period().first()))
                .setEndElement(moment(question.period().last())));
        if (question.measure().improvementNotation() != null) {
            report.setImprovementNotation(
                    question.measure().improvementNotation().copy());
        }
        for (int index = 0; index < tally.groups().size(); index++) {
            addGroup(question.measure().groups().get(index), tally.groups().get(index), "group-" + (index + 1));
        }
        ReportedSupplements.addTo(report, question, tally);
        PeopleLeftOut.addTo(report, tally.leftOut());
        return report;
    }

    private static DateTimeType moment(OffsetDateTime time) {
        return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private void addGroup(Group group, GroupTally counted, String place) {
        MeasureReportGroupComponent written = report.addGroup();
        written.setId(group.id());
        if (group.code() != null) {
            written.setCode(group.code().copy());
        }
        if (group.improvementNotation() != null) {
            written.addExtension(
                    IMPROVEMENT_NOTATION, group.improvementNotation().copy());
        }
        for (Population population : group.populations()) {
            MeasureReportGroupPopulationComponent line = written.addPopulation();
            line.setId(population.id());
            line.setCode(population.code().copy()).setCount(counted.whole().count(population.index()));
            List<Reference> listed = counted.whole().listed(population.index());
            if (!listed.isEmpty()) {
                line.setSubjectResults(list(place + "-population-" + (population.index() + 1), listed));
            }
        }
        Score.of(group, counted.whole()).ifPresent(score -> written.setMeasureScore(new Quantity().setValue(score)));
        for (int index = 0; index < group.stratifiers().size(); index++) {
            addStratifier(
                    group,
                    group.stratifiers().get(index),
                    counted.strata().get(index),
                    written.addStratifier(),
                    place + "-stratifier-" + (index + 1));
        }
    }

    private void addStratifier(
            Group group,
            Stratifier stratifier,
            SortedMap<Stratum, Cell> strata,
            MeasureReportGroupStratifierComponent written,
            String place) {
        written.setId(stratifier.id());
        if (stratifier.code() != null) {
            written.addCode(stratifier.code().copy());
        }
        int number = 0;
        for (Map.Entry<Stratum, Cell> stratum : strata.entrySet()) {
            number++;
            StratifierGroupComponent line = written.addStratum();
            addValues(stratifier, stratum.getKey(), line);
            addPopulations(group, stratum.getValue(), line, place + "-stratum-" + number);
        }
    }

    private static void addValues(Stratifier stratifier, Stratum stratum, StratifierGroupComponent line) {
        if (stratum.values().size() == 1) {
            line.setValue(stratum.values().get(0));
            return;
        }
        for (int index = 0; index < stratum.values().size(); index++) {
            CodeableConcept code = stratifier.components().get(index).code();
            line.addComponent()
                    .setCode(code == null ? new CodeableConcept() : code.copy())
                    .setValue(stratum.values().get(index));
        }
    }

    private void addPopulations(Group group, Cell cell, StratifierGroupComponent line, String place) {
        for (Population population : group.populations()) {
            StratifierGroupPopulationComponent written = line.addPopulation();
            written.setId(population.id());
            written.setCode(population.code().copy()).setCount(cell.count(population.index()));
            List<Reference> listed = cell.listed(population.index());
            if (!listed.isEmpty()) {
                written.setSubjectResults(list(place + "-population-" + (population.index() + 1), listed));
            }
        }
        Score.of(group, cell).ifPresent(score -> line.setMeasureScore(new Quantity().setValue(score)));
    }

    private Reference list(String id, List<Reference> references) {
        ListResource list = new ListResource();
        list.setStatus(ListStatus.CURRENT).setMode(ListMode.SNAPSHOT).setId(id);
        references.forEach(reference -> list.addEntry().setItem(reference));
        report.addContained(list);
        return new Reference("#" + id);
    }

    private void addEvaluated(SortedMap<String, Set<String>> evaluated) {
        evaluated.forEach((resource, users) -> {
            Reference reference = new Reference(resource);
            users.forEach(id -> reference.addExtension(CRITERIA_REFERENCE, new StringType(id)));
            report.addEvaluatedResource(reference);
        });
    }
}
