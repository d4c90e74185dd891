package org.kapfhir.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.PatientSummary.Monitored;
import org.kapfhir.outcomes.People.Cohort;
import org.kapfhir.outcomes.ProjectedStore.Database;
import org.kapfhir.outcomes.instrument.Instrument;

class MonitoringTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/fixtures/outcomes/monitoring.csv", numLinesToSkip = 1)
    void countsSessionsByTheTimesOfTheReadings(
            String situation, String doses, String readings, String counted, String peak) {
        for (Database database : Database.values()) {
            ProjectedStore store = ProjectedStore.on(database);
            record(doses, readings == null ? "" : readings).storeIn(store);
            OutcomeRequest request = Question.about(Instrument.PHQ_9);

            Monitored person = new PatientNumbers(store.jdbc())
                    .of("ana", request)
                    .orElseThrow()
                    .monitored();
            Monitoring cohort = new CohortNumbers(store.jdbc(), new RememberedNumbers(1000))
                    .of(request, Cohort.EVERYONE)
                    .whole()
                    .safety()
                    .monitoring();

            assertThat("%d %d %d %d".formatted(person.before(), person.atPeak(), person.observed(), person.complete()))
                    .as("%s on %s", situation, database)
                    .isEqualTo(counted);
            assertThat("%d %d %d %d".formatted(cohort.before(), cohort.atPeak(), cohort.observed(), cohort.complete()))
                    .as("%s in a cohort on %s", situation, database)
                    .isEqualTo(counted);
            assertThat(plain(person.peakSystolic()) + "/" + plain(person.peakDiastolic()))
                    .as("%s on %s", situation, database)
                    .isEqualTo(peak);
        }
    }

    private static String plain(BigDecimal value) {
        return value == null ? "-" : value.stripTrailingZeros().toPlainString();
    }

    private static Course record(String doses, String readings) {
        Course course = Course.of("ana");
        for (String dose : doses.split(" ", -1)) {
            String[] parts = dose.split(">", -1);
            MedicationAdministration administration = course.dose(parts[0]);
            administration.setId("d" + (course.resources().size() - 1));
            if (parts.length > 1) {
                administration.addPartOf(new Reference("Procedure/" + parts[1]));
            }
            administration.setContext(new Reference(
                    "Encounter/visit-" + administration.getIdElement().getIdPart()));
            course.resources().add(administration);
        }
        for (String reading : readings.isBlank() ? List.<String>of() : List.of(readings.split(" ", -1))) {
            course.resources().add(reading(reading, "v" + course.resources().size()));
        }
        return course;
    }

    /** moment=systolic/diastolic[unit]{@code >}what it belongs to, or moment! without a diastolic pressure. */
    private static Observation reading(String notation, String id) {
        String[] belonging = notation.split(">", -1);
        String[] parts = belonging[0].split("[=/]", -1);
        Observation reading = new Observation();
        reading.setId(id);
        reading.setStatus(ObservationStatus.FINAL);
        reading.setCode(new CodeableConcept(new Coding("http://loinc.org", "85354-9", null)));
        reading.setSubject(new Reference("Patient/ana"));
        reading.setEffective(Course.moment(parts[0]));
        boolean isKilopascal = parts.length > 3;
        addPressure(reading, "8480-6", parts[1], isKilopascal);
        if (!parts[2].isEmpty()) {
            addPressure(reading, "8462-4", parts[2], isKilopascal);
        }
        if (belonging[1].startsWith("visit")) {
            reading.setEncounter(new Reference("Encounter/" + belonging[1]));
        } else if (belonging[1].startsWith("d")) {
            reading.addPartOf(new Reference("MedicationAdministration/" + belonging[1]));
        } else if (!belonging[1].isEmpty()) {
            reading.addPartOf(new Reference("Procedure/" + belonging[1]));
        }
        return reading;
    }

    private static void addPressure(Observation reading, String code, String value, boolean isKilopascal) {
        String unit = isKilopascal ? "kPa" : "mm[Hg]";
        reading.addComponent()
                .setCode(new CodeableConcept(new Coding("http://loinc.org", code, null)))
                .setValue(new Quantity()
                        .setValue(new BigDecimal(value))
                        .setSystem("http://unitsofmeasure.org")
                        .setCode(unit)
                        .setUnit(unit));
    }
}
