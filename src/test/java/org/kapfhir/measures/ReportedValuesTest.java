package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Expression;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.ListResource;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.PublishedLogic;
import org.kapfhir.measures.MeasureCatalog.Countable;

/** Values that are no codes are counted by what they say, and a report says it so that it can be read. */
class ReportedValuesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final String CQL = """
            library Payers version '1'
            using FHIR version '4.0.1'
            include FHIRHelpers version '4.0.1'
            context Patient
            define "Everyone": true
            define "Periods": [Coverage] C return all C.period
            define "Payer": [Coverage] C return all {code: C.type, period: C.period}
            define "Insurer": First(First([Coverage]).payor)
            define "Insured": First([Coverage]).period
            """;

    /** As the public measures report the payer. */
    @Test
    void addsUpTuplesOfEqualContent() {
        MeasureReport report = report(ReportType.POPULATION, people());

        assertThat(report.getContained().stream()
                        .filter(Observation.class::isInstance)
                        .map(Observation.class::cast)
                        .map(observation -> observation.getCode().getText() + " = "
                                + observation.getValueIntegerType().getValue()))
                .containsExactly(
                        "Tuple { code: http://example.org/payers|1, period: Interval[2025-01-01, 2025-12-31] } = 2",
                        "Tuple { code: http://example.org/payers|2, period: Interval[2025-01-01, null] } = 1");
    }

    @Test
    void makesOneStratumOfEachValue() {
        MeasureReport report = report(ReportType.POPULATION, people());

        assertThat(strata(report, 0)).containsExactly("Organization/a = 2", "Organization/b = 1");
        assertThat(strata(report, 1))
                .containsExactly("Interval[2025-01-01, 2025-12-31] = 2", "Interval[2025-01-01, null] = 1");
    }

    @Test
    void countsAndListsEqualPeriodsOfAPersonAsOne() {
        MeasureReport report =
                report(ReportType.SUBJECT_LIST, Stream.of(people().findFirst().orElseThrow()));

        assertThat(report.getGroup().get(1).getPopulation().get(0).getCount()).isEqualTo(1);
        assertThat(report.getContained().stream()
                        .filter(ListResource.class::isInstance)
                        .map(ListResource.class::cast)
                        .flatMap(list -> list.getEntry().stream())
                        .map(entry -> entry.getItem().getReference() + ", "
                                + entry.getItem().getDisplay())
                        .distinct())
                .containsExactly("Patient/ana, null", "null, Interval[2025-01-01, 2025-12-31]");
    }

    private static Stream<String> strata(MeasureReport report, int stratifier) {
        return report.getGroup().get(0).getStratifier().get(stratifier).getStratum().stream()
                .map(stratum -> stratum.getValue().getText() + " = "
                        + stratum.getPopulation().get(0).getCount());
    }

    /** Two with one payer for one year, the first of them through two contracts, and one with another. */
    private static Stream<PatientRecord> people() {
        return Stream.of(
                person("ana", coverage("1", "a", "2025-12-31"), coverage("1", "a", "2025-12-31")),
                person("ben", coverage("1", "a", "2025-12-31")),
                person("cleo", coverage("2", "b", null)));
    }

    private static PatientRecord person(String id, Resource... resources) {
        Patient patient = new Patient();
        patient.setId("Patient/" + id);
        return new PatientRecord(patient, List.of(resources));
    }

    private static Coverage coverage(String type, String payor, String end) {
        Coverage coverage = new Coverage();
        coverage.setType(new CodeableConcept().addCoding(new Coding("http://example.org/payers", type, null)));
        coverage.setPeriod(new Period()
                .setStartElement(new DateTimeType("2025-01-01"))
                .setEndElement(end == null ? null : new DateTimeType(end)));
        coverage.addPayor(new Reference("Organization/" + payor));
        return coverage;
    }

    private static MeasureReport report(ReportType type, Stream<PatientRecord> people) {
        Countable countable = countable();
        MeasureQuestion question = new MeasureQuestion(
                countable.measure(),
                countable.logic(),
                new PeriodReader(ZoneOffset.UTC).read("2025", "2025"),
                type,
                new Subjects.Everyone(),
                Map.of(),
                NOW);
        Tally tally = new Tally(countable.measure(), type == ReportType.SUBJECT_LIST);
        people.forEach(record -> tally.add(PersonCounting.count(
                countable.measure(),
                countable.logic(),
                countable.logic().over(record, Map.of(), NOW, none -> List.of()),
                record.patient())));
        return MeasureReportWriter.write(question, tally);
    }

    private static Countable countable() {
        Library library = new Library();
        library.setUrl("http://example.org/Library/Payers").setName("Payers").setVersion("1");
        library.addContent().setContentType("text/cql").setData(CQL.getBytes(StandardCharsets.UTF_8));
        PublishedLogic published = new PublishedLogic(List.of(library));
        return new MeasureCatalog(
                        published, published.logic(PublishedLogic.guide(FHIR), GuidePackage.fromClasspath(FHIR)))
                .countable(measure());
    }

    private static Measure measure() {
        Measure measure = new Measure();
        measure.setUrl("http://example.org/Measure/payers").addLibrary("http://example.org/Library/Payers");
        measure.setScoring(new CodeableConcept().addCoding(new Coding(null, "cohort", null)));
        addGroup(measure, "boolean", "Everyone");
        addGroup(measure, "Period", "Periods");
        measure.getGroup().get(0).addStratifier().setCriteria(named("Insurer"));
        measure.getGroup().get(0).addStratifier().setCriteria(named("Insured"));
        measure.addSupplementalData().setCriteria(named("Payer"));
        return measure;
    }

    private static void addGroup(Measure measure, String basis, String criteria) {
        Measure.MeasureGroupComponent group = measure.addGroup();
        group.addExtension(
                "http://hl7.org/fhir/us/cqfmeasures/StructureDefinition/cqfm-populationBasis", new CodeType(basis));
        group.addPopulation()
                .setCode(new CodeableConcept().addCoding(new Coding(null, "initial-population", null)))
                .setCriteria(named(criteria));
    }

    private static Expression named(String definition) {
        return new Expression().setLanguage("text/cql-identifier").setExpression(definition);
    }
}
