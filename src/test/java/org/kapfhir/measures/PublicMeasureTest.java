package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.decisionsupport.PublishedLogic;
import org.kapfhir.decisionsupport.Surroundings;
import org.kapfhir.decisionsupport.TimeSpan;
import org.kapfhir.measures.MeasureCatalog.Countable;

/**
 * Measures that no one here wrote are counted as another engine counts them. The table was made with the measure processor
 * of clinical-reasoning 4.4.0 over the same files; beside the counts of CMS104, which has a population without criteria, it
 * reports an error.
 */
class PublicMeasureTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuidePackage GUIDE = GuidePackage.fromClasspath(FHIR);
    private static final GuideLogic LOGIC = GuideLogic.compile(GUIDE, FHIR);
    private static final TimeSpan YEAR_2019 = new PeriodReader(ZoneOffset.UTC).read("2019", "2019");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    private static final Map<String, Countable> MEASURES = new HashMap<>();

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(resources = "/fixtures/measures/public-measures.csv", numLinesToSkip = 1)
    void countsAsTheReferenceEngineDoes(String cms, String name, String person, String counts) {
        Countable measure = MEASURES.computeIfAbsent(name, PublicMeasureTest::compiled);
        List<Resource> all = resources(new PublicMeasure(name).people());
        Patient patient = all.stream()
                .filter(Patient.class::isInstance)
                .map(Patient.class::cast)
                .filter(candidate -> person.equals(candidate.getIdPart()))
                .findFirst()
                .orElseThrow();
        MeasureQuestion question = new MeasureQuestion(
                measure.measure(),
                measure.logic(),
                YEAR_2019,
                ReportType.SUBJECT,
                new Subjects.OnePatient(person),
                Map.of(),
                NOW);
        Surroundings places = type -> all.stream()
                .filter(resource -> resource.fhirType().equals(type))
                .toList();

        PersonCount counted = PersonCounting.count(
                measure.measure(),
                measure.logic(),
                measure.logic().over(record(patient, all), question.logicParameters(), NOW, places),
                patient);

        assertThat(PublicMeasure.counts(MeasureReportWriter.write(question, person, counted)))
                .isEqualTo(counts);
    }

    private static Countable compiled(String name) {
        List<MetadataResource> definitions = resources(new PublicMeasure(name).definitions()).stream()
                .filter(MetadataResource.class::isInstance)
                .map(MetadataResource.class::cast)
                .toList();
        PublishedLogic published = new PublishedLogic(definitions);
        MeasureCatalog catalog = new MeasureCatalog(published, published.logic(LOGIC, GUIDE));
        return catalog.countable(definitions.stream()
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .filter(measure -> name.equals(measure.getIdPart()))
                .findFirst()
                .orElseThrow());
    }

    private static PatientRecord record(Patient patient, List<Resource> all) {
        String reference = "Patient/" + patient.getIdPart();
        return new PatientRecord(
                patient,
                all.stream()
                        .filter(resource -> FHIR.newTerser().getAllResourceReferences(resource).stream()
                                .anyMatch(found -> reference.equals(found.getResourceReference()
                                        .getReferenceElement()
                                        .getValue())))
                        .toList());
    }

    private static List<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream().map(BundleEntryComponent::getResource).toList();
    }
}
