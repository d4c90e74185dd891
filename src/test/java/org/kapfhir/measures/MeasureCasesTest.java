package org.kapfhir.measures;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.decisionsupport.GuideLogic;
import org.kapfhir.shared.Canonicals;

/** Both sides of each boundary of the outcome definitions, one small record each. */
class MeasureCasesTest {
    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final GuideLogic LOGIC = GuideLogic.compile(GuidePackage.fromClasspath(FHIR), FHIR);
    private static final String OUTCOMES = Canonicals.BASE + "/Library/KapOutcomes";
    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-06-01T00:00:00Z");
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/measures/cases.csv", numLinesToSkip = 1, delimiter = '|', emptyValue = "")
    void counts(String situation, String doses, String scores, String parameters, String instrument, String counted) {
        Map<String, String> definitions = new LinkedHashMap<>();
        definitions.put("treated", "Treated");
        definitions.put("baseline", "Treated with a baseline in " + instrument);
        definitions.put("analyzable", "Analyzable in " + instrument);
        definitions.put("response", "Response in " + instrument);
        definitions.put("remission", "Remission in " + instrument);
        definitions.put("worsening", "Worsening in " + instrument);

        Map<String, Object> values =
                LOGIC.evaluate(OUTCOMES, definitions.values(), record(doses, scores), given(parameters), AS_OF);

        assertThat(definitions.keySet().stream().filter(name -> Boolean.TRUE.equals(values.get(definitions.get(name)))))
                .as(situation)
                .containsExactlyElementsOf(words(counted));
    }

    private static Map<String, Object> given(String parameters) {
        Map<String, Object> given = new HashMap<>(Map.of("As of", AS_OF));
        if (parameters != null) {
            String[] parameter = parameters.split("=", 2);
            given.put(parameter[0], parameter[1]);
            given.computeIfPresent("Include esketamine", (name, value) -> Boolean.valueOf(value.toString()));
        }
        return given;
    }

    private static PatientRecord record(String doses, String scores) {
        Patient patient = new Patient();
        patient.setId("case");
        List<Resource> resources = new ArrayList<>();
        entries(doses).forEach(entry -> resources.add(dose(entry)));
        entries(scores).forEach(entry -> resources.add(score(entry)));
        for (int i = 0; i < resources.size(); i++) {
            resources.get(i).setId(resources.get(i).fhirType() + "/" + i);
            resources
                    .get(i)
                    .getMeta()
                    .setLastUpdatedElement(
                            new InstantType(Instant.EPOCH.plusSeconds(i).toString()));
        }
        return new PatientRecord(patient, resources);
    }

    /** Time, and where they are given status, amount and drug. */
    private static Resource dose(List<String> words) {
        MedicationAdministration dose = new MedicationAdministration();
        dose.setEffective(new DateTimeType(words.get(0)));
        dose.setStatus(
                words.size() < 2
                        ? MedicationAdministrationStatus.COMPLETED
                        : MedicationAdministrationStatus.fromCode(words.get(1)));
        if (words.size() > 2) {
            dose.getDosage().setDose(new Quantity().setValue(new BigDecimal(words.get(2))));
        }
        dose.setMedication(
                new CodeableConcept().addCoding(new Coding(RXNORM, words.size() > 3 ? "2119365" : "6130", null)));
        return dose;
    }

    /** Instrument, time, value, and where it is given the status. */
    private static Resource score(List<String> words) {
        Observation score = new Observation();
        score.setCode(new CodeableConcept().addCoding(new Coding(Canonicals.INSTRUMENT_CODES, words.get(0), null)));
        score.setEffective(new DateTimeType(words.get(1)));
        score.setValue(new Quantity()
                .setValue(new BigDecimal(words.get(2)))
                .setSystem("http://unitsofmeasure.org")
                .setCode("{score}"));
        score.setStatus(words.size() < 4 ? ObservationStatus.FINAL : ObservationStatus.fromCode(words.get(3)));
        return score;
    }

    private static List<List<String>> entries(String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(";", -1))
                        .map(MeasureCasesTest::words)
                        .toList();
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.trim().split(" ", -1));
    }
}
