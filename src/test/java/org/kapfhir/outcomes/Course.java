package org.kapfhir.outcomes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.shared.Canonicals;

/**
 * Builds one person's record from the notation of the case tables.
 *
 * <p>A moment is {@code index}, an elapsed time from it such as {@code +36h}, {@code -14d} or {@code +10d+1ms}, or a bare
 * date such as {@code D5}, the fifth calendar day after that of the index. The index is at {@link #INDEX}. Several
 * entries are separated by spaces; a score is {@code moment=value}, or {@code moment=value@n} if it was stored in the
 * n-th second.
 */
public final class Course {
    public static final Instant INDEX = Instant.parse("2026-01-10T10:00:00Z");

    private static final Pattern STEP = Pattern.compile("([+-]\\d+)(d|h|ms)");

    private final String patientId;
    private final List<Resource> resources = new ArrayList<>();

    private Course(String patientId) {
        this.patientId = patientId;
        Patient patient = new Patient();
        patient.setId(patientId);
        resources.add(patient);
    }

    public static Course of(String patientId) {
        return new Course(patientId);
    }

    public Course doses(String moments) {
        for (String moment : entries(moments)) {
            resources.add(dose(moment));
        }
        return this;
    }

    public Course phq9(String scores) {
        return scores(new Coding("http://loinc.org", "44261-6", null), scores);
    }

    public Course gad7(String scores) {
        return scores(new Coding("http://loinc.org", "70274-6", null), scores);
    }

    /** @param instrument a code of {@code kap-instrument} */
    public Course rated(String instrument, String scores) {
        return scores(new Coding(Canonicals.INSTRUMENT_CODES, instrument, null), scores);
    }

    public Patient patient() {
        return (Patient) resources.get(0);
    }

    public List<Resource> resources() {
        return resources;
    }

    public void storeIn(ProjectedStore store) {
        store.putAll(resources);
    }

    public MedicationAdministration dose(String moment) {
        MedicationAdministration dose = new MedicationAdministration();
        dose.setId(patientId + "-dose-" + resources.size());
        dose.setStatus(MedicationAdministrationStatus.COMPLETED);
        dose.setMedication(new CodeableConcept(new Coding(ProjectedStore.RXNORM, "6130", "ketamine")));
        dose.setSubject(new Reference("Patient/" + patientId));
        dose.setEffective(moment(moment));
        dose.getDosage()
                .setDose(new Quantity(40)
                        .setUnit("mg")
                        .setSystem("http://unitsofmeasure.org")
                        .setCode("mg"));
        return dose;
    }

    private Course scores(Coding total, String scores) {
        for (String score : entries(scores)) {
            String[] parts = score.split("[=@]", -1);
            Observation observation = new Observation();
            observation.setId(patientId + "-score-" + resources.size());
            observation.setStatus(ObservationStatus.FINAL);
            observation.setCode(new CodeableConcept(total.copy()));
            observation.setSubject(new Reference("Patient/" + patientId));
            observation.setEffective(moment(parts[0]));
            observation.setValue(new IntegerType(Integer.parseInt(parts[1])));
            if (parts.length > 2) {
                observation
                        .getMeta()
                        .setLastUpdated(
                                Date.from(Instant.parse("2026-06-01T00:00:00Z").plusSeconds(Long.parseLong(parts[2]))));
            }
            resources.add(observation);
        }
        return this;
    }

    private static List<String> entries(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+", -1));
    }

    public static DateTimeType moment(String notation) {
        if (notation.startsWith("D")) {
            LocalDate day = LocalDate.ofInstant(INDEX, ZoneOffset.UTC).plusDays(Long.parseLong(notation.substring(1)));
            return new DateTimeType(day.toString());
        }
        return new DateTimeType(instant(notation).toString());
    }

    static Instant instant(String notation) {
        Instant instant = INDEX;
        if (!"index".equals(notation)) {
            Matcher step = STEP.matcher(notation);
            int end = 0;
            while (step.find()) {
                long count = Long.parseLong(step.group(1));
                instant = instant.plus(
                        switch (step.group(2)) {
                            case "d" -> Duration.ofDays(count);
                            case "h" -> Duration.ofHours(count);
                            default -> Duration.ofMillis(count);
                        });
                end = step.end();
            }
            if (end != notation.length()) {
                throw new IllegalArgumentException("Not a moment: " + notation);
            }
        }
        return instant;
    }
}
