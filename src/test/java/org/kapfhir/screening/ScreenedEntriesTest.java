package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kapfhir.chart.EntryFilter;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.screening.ScreeningDoors.Case;
import org.kapfhir.seeding.SyntheticCohort;

class ScreenedEntriesTest {
    private static final EntryFilter FILTER = ScreenedEntries.of(ScreeningFixture.LOGIC);
    private static final String HEMOGLOBIN = """
            {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},\
            "subject":{"reference":"Patient/1e5"},"effectiveDateTime":"2026-05-11T09:30:00Z",\
            "valueQuantity":{"value":141.5,"system":"http://unitsofmeasure.org","code":"g/L"}}""";

    @Test
    void leavesOutAReadingThatNoRuleAsksFor() {
        assertThat(FILTER.mayMatter("Observation", HEMOGLOBIN)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a code of a value set          | 718-7  | 8480-6
                    a code that a rule names       | 718-7  | 44249-1
                    a code with blanks around it   | 718-7  | ' 8480-6'
                    a code written with an escape  | 718-7  | \\u0038480-6
                    a number with an exponent      | 141.5  | 1e999
                    a number with too many digits  | 141.5  | 1234567890123456789012345678901
                    a number with too many places  | 141.5  | 0.000000000000000000000000000001
                    """)
    void keepsInDoubt(String what, String usual, String unusual) {
        assertThat(HEMOGLOBIN).contains(usual);
        assertThat(FILTER.mayMatter("Observation", HEMOGLOBIN.replace(usual, unusual)))
                .as(what)
                .isTrue();
    }

    @Test
    void keepsEntriesOfOtherTypes() {
        assertThat(FILTER.mayMatter("Condition", HEMOGLOBIN.replace("Observation", "Condition")))
                .isTrue();
    }

    static List<Case> cases() {
        return ScreeningDoors.cases();
    }

    /** The whole case table, so that each code and each way to write it is among what is kept. */
    @ParameterizedTest
    @MethodSource("cases")
    void changesNoFindingOfTheCaseTable(Case row) {
        PatientRecord record = ScreeningDoors.record(row);

        assertThat(answer(filtered(record), ScreeningDoors.request(row)))
                .isEqualTo(answer(record, ScreeningDoors.request(row)));
    }

    @Test
    void changesNoAnswerAboutInventedPeople() {
        ScreeningRequest request = ScreeningFixture.request(null, false);
        new SyntheticCohort(7, 40, Instant.parse("2026-06-01T00:00:00Z"))
                .bundles()
                .map(ScreenedEntriesTest::record)
                .forEach(record -> assertThat(answer(filtered(record), request)).isEqualTo(answer(record, request)));
    }

    private static PatientRecord record(Bundle person) {
        List<Resource> entries = new ArrayList<>(person.getEntry().stream()
                .map(BundleEntryComponent::getResource)
                .toList());
        Patient patient = (Patient)
                entries.stream().filter(Patient.class::isInstance).findFirst().orElseThrow();
        entries.remove(patient);
        return new PatientRecord(patient, entries);
    }

    private static PatientRecord filtered(PatientRecord record) {
        return new PatientRecord(
                record.patient(),
                record.resources().stream()
                        .filter(entry -> FILTER.mayMatter(
                                entry.fhirType(),
                                ScreeningFixture.FHIR.newJsonParser().encodeResourceToString(entry)))
                        .toList());
    }

    private static String answer(PatientRecord record, ScreeningRequest request) {
        Screening screening = ScreeningFixture.screen(record, request);
        return ScreeningFixture.FHIR
                .newJsonParser()
                .encodeResourceToString(new ScreeningAnswer(screening, EntryReferences.stored()).parameters());
    }
}
