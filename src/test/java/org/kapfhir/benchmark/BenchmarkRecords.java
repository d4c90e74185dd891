package org.kapfhir.benchmark;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.seeding.SyntheticCohort;

/** Invented people whose courses fill part of their record; readings fill the rest. */
final class BenchmarkRecords {
    private static final int PEOPLE_PER_SEED = 5000;
    private static final Instant REFERENCE = Instant.parse("2026-06-01T00:00:00Z");

    private BenchmarkRecords() {}

    /** One transaction per person, each with that many entries or, where the course has more, as many as it has. */
    static Stream<Bundle> people(int people, int entries) {
        return IntStream.rangeClosed(0, (people - 1) / PEOPLE_PER_SEED)
                .boxed()
                .flatMap(group -> new SyntheticCohort(
                                7L + group, Math.min(PEOPLE_PER_SEED, people - group * PEOPLE_PER_SEED), REFERENCE)
                        .bundles())
                .map(person -> filledUp(person, entries));
    }

    static Bundle filledUp(Bundle person, int entries) {
        for (int number = person.getEntry().size(); number < entries; number++) {
            BundleEntryComponent entry = person.addEntry();
            String id = person.getIdPart() + "-reading-" + number;
            Observation reading = reading(person.getIdPart(), number);
            reading.setId(id);
            entry.setResource(reading);
            entry.getRequest().setMethod(HTTPVerb.PUT).setUrl("Observation/" + id);
        }
        return person;
    }

    /** A third are of the blood pressure, the others of no interest to any rule. */
    static Observation reading(String patientId, int number) {
        String code = number % 3 == 0 ? "8480-6" : "718-7";
        Quantity value = new Quantity(120 + number % 20);
        value.setSystem("http://unitsofmeasure.org").setCode(number % 3 == 0 ? "mm[Hg]" : "g/L");
        Observation reading = new Observation();
        reading.setStatus(ObservationStatus.FINAL)
                .setCode(new CodeableConcept().addCoding(new Coding("http://loinc.org", code, null)))
                .setSubject(new Reference("Patient/" + patientId))
                .setEffective(new DateTimeType("20%02d-%02d-11T09:30:00Z".formatted(15 + number % 11, 1 + number % 12)))
                .setValue(value);
        return reading;
    }
}
