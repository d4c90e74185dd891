package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.Substance;
import org.springframework.core.io.ClassPathResource;

class PatientSummaryTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    @ParameterizedTest
    @EnumSource(Database.class)
    void answersACourseWithEachPartOfTheContract(Database database) throws IOException {
        ProjectedStore store = ProjectedStore.on(database);
        Course course = Course.of("ana")
                .doses("index +3d")
                .phq9("-1d=20 +24h=10 D7=4 +30d=21")
                .gad7("+7d=4");
        course.storeIn(store);
        MedicationAdministration unweighed = course.dose("+5d");
        unweighed
                .getDosage()
                .setDose(new Quantity(2).setSystem("http://unitsofmeasure.org").setCode("mL"));
        store.put(unweighed);

        assertSame("one-course/expected.json", summarize(store, "ana", request(IndexPeriod.ALL)));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsADoseOnlyWhileItsMedicationIsKetamine(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course course = Course.of("ana");
        course.storeIn(store);
        MedicationAdministration dose = course.dose("index");
        dose.setMedication(new Reference("Medication/vial"));
        store.put(dose);
        assertThat(doses(store)).isZero();

        store.put(medication("6130"));
        assertThat(doses(store)).isEqualTo(1);

        store.put(medication("5640"));
        assertThat(doses(store)).isZero();

        store.put(medication("6130"));
        store.delete("Medication", "vial");
        assertThat(doses(store)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void countsEsketamineOnlyWhenAsked(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course course = Course.of("ana");
        course.storeIn(store);
        MedicationAdministration dose = course.dose("index");
        dose.setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "2119365", null)));
        store.put(dose);

        assertThat(doses(store)).isZero();
        OutcomeRequest withEsketamine = new OutcomeRequest(
                List.of(Instrument.PHQ_9),
                IndexPeriod.ALL,
                Set.of(),
                11,
                RandomCohort.AS_OF,
                Set.of(Substance.values()),
                Thresholds.USUAL);
        assertThat(count(summarize(store, "ana", withEsketamine))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void doesNotSeeWhatHappensAfterTheMomentAskedFor(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course.of("ana").doses("index +3d").phq9("-1d=20 +7d=4").storeIn(store);
        OutcomeRequest early = new OutcomeRequest(
                List.of(Instrument.PHQ_9),
                IndexPeriod.ALL,
                Set.of(),
                11,
                Course.instant("+3d-1ms"),
                Set.of(Substance.KETAMINE),
                Thresholds.USUAL);

        Parameters answer = summarize(store, "ana", early);

        assertThat(count(answer)).isEqualTo(1);
        assertThat(answer.getParameter("outcome").getPart()).noneMatch(part -> "point".equals(part.getName()));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void leavesOutACourseThatBeganOutsideThePeriod(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course.of("ana").doses("index").phq9("-1d=20 +7d=4").storeIn(store);
        long day = LocalDate.ofInstant(Course.INDEX, ZoneOffset.UTC).toEpochDay();

        assertThat(count(summarize(store, "ana", request(new IndexPeriod(day, day)))))
                .isEqualTo(1);
        assertThat(count(summarize(store, "ana", request(new IndexPeriod(day + 1, day + 9)))))
                .isZero();
        assertThat(count(summarize(store, "ana", request(new IndexPeriod(day - 9, day - 1)))))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void analyzesABaselineOfZeroWithoutAResponseOrAPercentage(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course.of("ana").doses("index").phq9("-1d=0 +7d=0").storeIn(store);

        PatientSummary.Point point = new PatientNumbers(store.jdbc())
                .of("ana", request(IndexPeriod.ALL))
                .orElseThrow()
                .ratings()
                .get(0)
                .points()
                .get(0);
        CohortSummary.Cell cell = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                .of(request(IndexPeriod.ALL), People.Cohort.EVERYONE).whole().cells().stream()
                        .filter(candidate -> candidate.timepoint() == Timepoint.DAY_7)
                        .findFirst()
                        .orElseThrow();

        assertThat(point.isResponse()).isFalse();
        assertThat(point.isRemission()).isTrue();
        assertThat(cell.analyzed().n()).isEqualTo(1);
        assertThat(cell.analyzed().responses()).isZero();
        assertThat(FHIR.newJsonParser().encodeResourceToString(summarize(store, "ana", request(IndexPeriod.ALL))))
                .doesNotContain("percentChange");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void refusesAPatientThatDoesNotExist(Database database) {
        ProjectedStore store = ProjectedStore.on(database);
        Course.of("ana").doses("index").storeIn(store);

        assertThatThrownBy(() -> summarize(store, "nobody", request(IndexPeriod.ALL)))
                .isInstanceOf(PatientUnknown.class);
        store.delete("Patient", "ana");
        assertThatThrownBy(() -> summarize(store, "ana", request(IndexPeriod.ALL)))
                .isInstanceOf(PatientUnknown.class);
    }

    private static Parameters summarize(ProjectedStore store, String patient, OutcomeRequest request) {
        return new OutcomeService(
                        new PatientNumbers(store.jdbc()),
                        new CohortNumbers(store.jdbc(), new RememberedNumbers(1000)),
                        store.snapshot(),
                        ZoneOffset.UTC)
                .summarizePatient(patient, request, new VisiblePatients.Sight.Everyone());
    }

    private static int doses(ProjectedStore store) {
        return count(summarize(store, "ana", request(IndexPeriod.ALL)));
    }

    private static int count(Parameters answer) {
        return Integer.parseInt(answer.getParameter("treatment").getPart().stream()
                .filter(part -> "doses".equals(part.getName()))
                .findFirst()
                .orElseThrow()
                .getValue()
                .primitiveValue());
    }

    private static OutcomeRequest request(IndexPeriod period) {
        return new OutcomeRequest(
                List.of(Instrument.PHQ_9, Instrument.GAD_7),
                period,
                Set.of(),
                11,
                Instant.parse("2026-06-01T00:00:00Z"),
                Set.of(Substance.KETAMINE),
                Thresholds.USUAL);
    }

    private static Medication medication(String rxnorm) {
        Medication medication = new Medication();
        medication.setId("vial");
        medication.setCode(new CodeableConcept(new Coding(ProjectedStore.RXNORM, rxnorm, null)));
        return medication;
    }

    private static void assertSame(String expectedFile, Parameters answer) throws IOException {
        String expected =
                new ClassPathResource("fixtures/outcomes/" + expectedFile).getContentAsString(StandardCharsets.UTF_8);
        assertThat(FHIR.newJsonParser().setPrettyPrint(true).encodeResourceToString(answer))
                .isEqualTo(expected.strip());
    }
}
