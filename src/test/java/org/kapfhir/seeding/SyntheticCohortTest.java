package org.kapfhir.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.kapfhir.seeding.course.Story;
import org.kapfhir.seeding.truth.CohortTruth;
import org.kapfhir.seeding.truth.PersonTruth;

class SyntheticCohortTest {
    private static final Instant REFERENCE = Instant.parse("2026-01-01T00:00:00Z");
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final SyntheticCohort cohort = new SyntheticCohort(1, 60, REFERENCE);

    @Test
    void isTheSameByteForByte() throws IOException {
        SyntheticCohort again = new SyntheticCohort(1, 60, REFERENCE);

        assertThat(json(again)).isEqualTo(json(cohort));
        assertThat(truth(again)).isEqualTo(truth(cohort));
    }

    @Test
    void isAnotherForAnotherSeed() {
        assertThat(json(new SyntheticCohort(2, 60, REFERENCE))).doesNotContainAnyElementsOf(json(cohort));
    }

    @Test
    void beginsWithTheSamePeopleWhenItIsLarger() {
        assertThat(json(new SyntheticCohort(1, 80, REFERENCE)).subList(0, 60)).isEqualTo(json(cohort));
    }

    @Test
    void holdsEverySpecialCaseFromSixtyPeopleOn() {
        assertThat(cohort.truth().patients())
                .extracting(PersonTruth::story)
                .contains(Stream.of(Story.values()).map(Story::name).toArray(String[]::new));
    }

    @Test
    void keepsReferencesInsideTheBundle() {
        assertThat(cohort.bundles()).allSatisfy(bundle -> {
            Set<String> ids = resources(bundle)
                    .map(resource -> resource.fhirType() + "/" + resource.getIdPart())
                    .collect(Collectors.toSet());
            assertThat(ids).hasSameSizeAs(bundle.getEntry());
            assertThat(bundle.getEntry())
                    .allSatisfy(
                            entry -> assertThat(ids).contains(entry.getRequest().getUrl()));
            List<String> references = resources(bundle)
                    .flatMap(resource -> parts(resource, Reference.class))
                    .map(Reference::getReference)
                    .filter(reference -> !reference.startsWith("#"))
                    .toList();
            assertThat(references).isNotEmpty().isSubsetOf(ids);
        });
    }

    @Test
    void sharesNoResourceBetweenPeople() {
        Set<String> seen = new HashSet<>();
        assertThat(cohort.bundles().flatMap(SyntheticCohortTest::resources))
                .allSatisfy(resource -> assertThat(seen.add(resource.fhirType() + resource.getIdPart()))
                        .isTrue());
    }

    @Test
    void liesBeforeTheReference() {
        assertThat(cohort.bundles()
                        .flatMap(SyntheticCohortTest::resources)
                        .flatMap(resource -> parts(resource, DateTimeType.class)))
                .hasSizeGreaterThan(1000)
                .allSatisfy(time -> assertThat(time.getValue().toInstant()).isBefore(REFERENCE));
    }

    @Test
    void losesMostPeopleByTheEnd() {
        List<CohortTruth.Cell> cells =
                new SyntheticCohort(3, 300, REFERENCE).truth().cells();
        CohortTruth.Cell week1 = cells.get(1);
        CohortTruth.Cell week8 = cells.get(4);

        assertThat(week1.timepoint()).isEqualTo("day-7");
        assertThat(week8.timepoint()).isEqualTo("week-8");
        assertThat(week1.analyzable()).isLessThan(week1.withBaseline());
        assertThat(week8.analyzable()).isLessThan(week1.analyzable() / 2);
        assertThat(week1.withBaseline()).isLessThan(week1.treated());
        assertThat(week1.treated()).isLessThan(week1.enrolled());
        assertThat(week8.responseCount()).isPositive();
        assertThat(week8.worsenedCount()).isPositive();
    }

    @Test
    void writesScoresInEveryFormOfTheRealWorld() {
        List<Observation> observations = cohort.bundles()
                .flatMap(SyntheticCohortTest::resources)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .toList();

        assertThat(observations).anyMatch(Observation::hasValueIntegerType);
        assertThat(observations).anyMatch(Observation::hasDataAbsentReason);
        assertThat(observations)
                .anyMatch(each ->
                        each.getEffectiveDateTimeType().getValueAsString().length() == 10);
        assertThat(observations)
                .extracting(each -> each.getStatus().toCode())
                .contains("final", "amended", "corrected", "preliminary", "entered-in-error");
        assertThat(observations)
                .extracting(each -> each.getMeta().getSource())
                .contains("https://example.org/clinic-record", "https://example.org/patient-portal");
    }

    @Test
    void variesInAgeAndSex() {
        List<Patient> patients = cohort.bundles()
                .map(bundle -> (Patient) bundle.getEntryFirstRep().getResource())
                .toList();

        assertThat(patients).extracting(patient -> patient.getGender().toCode()).contains("female", "male");
        assertThat(patients)
                .extracting(patient -> patient.getBirthDateElement().getYear())
                .anyMatch(year -> year < 1965)
                .anyMatch(year -> year > 1998);
    }

    @Test
    void refusesSizesAndSeedsOutOfRange() {
        assertThatThrownBy(() -> new SyntheticCohort(1, 0, REFERENCE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyntheticCohort(1, 10_000, REFERENCE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SyntheticCohort(-1, 1, REFERENCE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> json(SyntheticCohort cohort) {
        return cohort.bundles()
                .map(FHIR.newJsonParser()::encodeResourceToString)
                .toList();
    }

    private static byte[] truth(SyntheticCohort cohort) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cohort.truth().writeTo(bytes);
        return bytes.toByteArray();
    }

    private static <T extends IBase> Stream<T> parts(Resource resource, Class<T> type) {
        return FHIR.newTerser().getAllPopulatedChildElementsOfType(resource, type).stream();
    }

    private static Stream<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource);
    }
}
