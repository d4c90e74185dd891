package org.kapfhir.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** A cohort drawn from a seed that meets window ends, ties, bare dates and repeated instants more often than life does. */
final class RandomCohort {
    static final Instant AS_OF = Instant.parse("2026-09-01T12:00:00Z");

    private static final Instant FIRST_INDEX = Instant.parse("2026-01-10T10:17:00Z");
    private static final int[] WINDOW_DAYS = {-14, -1, 0, 1, 5, 6, 7, 8, 10, 12, 14, 17, 24, 28, 31, 35, 49, 56, 63};

    private final Random random;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Fact> doses = new ArrayList<>();
    private final List<Fact> scores = new ArrayList<>();
    private final int patients;

    /**
     * @param day set for a bare date, and then the instant is not used
     * @param instrument empty for a dose
     */
    record Fact(String patient, String instrument, Instant instant, LocalDate day, int value, long updated) {}

    RandomCohort(long seed, int patients) {
        this.random = new Random(seed);
        this.patients = patients;
        for (int number = 0; number < patients; number++) {
            addPatient("p" + number);
        }
    }

    List<Resource> resources() {
        return resources;
    }

    int patients() {
        return patients;
    }

    List<Fact> doses() {
        return doses;
    }

    List<Fact> scores() {
        return scores;
    }

    private void addPatient(String id) {
        Patient patient = new Patient();
        patient.setId(id);
        resources.add(patient);
        Instant index = FIRST_INDEX.plus(Duration.ofDays(random.nextInt(60)));
        int doseCount = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(11);
        for (int dose = 0; dose < doseCount; dose++) {
            addDose(id, dose == 0 ? index : near(index, random.nextInt(34)));
        }
        for (int score = random.nextInt(25); score > 0; score--) {
            addScore(id, near(index, WINDOW_DAYS[random.nextInt(WINDOW_DAYS.length)]));
        }
    }

    private Instant near(Instant index, int days) {
        Instant exact = index.plus(Duration.ofDays(days));
        return switch (random.nextInt(4)) {
            case 0 -> exact;
            case 1 -> exact.plusMillis(random.nextInt(3) - 1);
            case 2 -> exact.plus(Duration.ofHours(random.nextInt(49) - 24));
            default -> exact.plus(Duration.ofMinutes(random.nextInt(20_000) - 10_000));
        };
    }

    private void addDose(String patient, Instant instant) {
        Fact fact = fact(patient, "", instant, 0, 0);
        MedicationAdministration dose = new MedicationAdministration();
        dose.setId("d" + doses.size());
        dose.setStatus(MedicationAdministrationStatus.COMPLETED);
        dose.setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "6130", null)));
        dose.setSubject(new Reference("Patient/" + patient));
        dose.setEffective(time(fact));
        doses.add(fact);
        resources.add(dose);
    }

    private void addScore(String patient, Instant instant) {
        String instrument = random.nextBoolean() ? "phq-9" : "gad-7";
        int copies = random.nextInt(6) == 0 ? 2 : 1;
        Fact first = fact(patient, instrument, instant, random.nextInt(22), random.nextInt(3));
        for (int copy = 0; copy < copies; copy++) {
            Fact fact = copy == 0
                    ? first
                    : new Fact(
                            patient, instrument, first.instant(), first.day(), random.nextInt(22), random.nextInt(3));
            Observation score = new Observation();
            score.setId("s" + scores.size());
            score.setStatus(ObservationStatus.FINAL);
            score.setCode(new CodeableConcept(
                    new Coding("http://loinc.org", "phq-9".equals(instrument) ? "44261-6" : "70274-6", null)));
            score.setSubject(new Reference("Patient/" + patient));
            score.setEffective(time(fact));
            score.setValue(new IntegerType(fact.value()));
            score.getMeta().setLastUpdated(Date.from(Instant.ofEpochSecond(1_800_000_000L + fact.updated())));
            scores.add(fact);
            resources.add(score);
        }
    }

    private Fact fact(String patient, String instrument, Instant instant, int value, long updated) {
        LocalDate day = random.nextInt(5) == 0 ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : null;
        return new Fact(patient, instrument, instant, day, value, updated);
    }

    private static DateTimeType time(Fact fact) {
        return new DateTimeType(
                fact.day() == null ? fact.instant().toString() : fact.day().toString());
    }
}
