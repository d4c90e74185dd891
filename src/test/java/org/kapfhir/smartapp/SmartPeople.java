package org.kapfhir.smartapp;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.harness.FhirEndpoint;

/** Two patients, what there is about one of them, and somebody who treats them. */
final class SmartPeople {
    private SmartPeople() {}

    static void store(FhirEndpoint server) {
        put(server, patient("it-ana", "Ana", "Example"));
        put(server, patient("it-ben", "Ben", "Example"));
        Practitioner practitioner = new Practitioner();
        practitioner.setId("it-clinician");
        practitioner.addName().setFamily("Clinician").addGiven("Cora");
        put(server, practitioner);
        Encounter encounter = new Encounter();
        encounter.setId("it-visit");
        encounter.setStatus(Encounter.EncounterStatus.INPROGRESS);
        encounter
                .getClass_()
                .setSystem("http://terminology.hl7.org/CodeSystem/v3-ActCode")
                .setCode("AMB");
        encounter.setSubject(new Reference("Patient/it-ana"));
        put(server, encounter);
        Observation observation = new Observation();
        observation.setId("it-ana-weight");
        observation.setStatus(ObservationStatus.FINAL);
        observation.getCode().addCoding().setSystem("http://loinc.org").setCode("29463-7");
        observation.setSubject(new Reference("Patient/it-ana"));
        put(server, observation);
    }

    private static Patient patient(String id, String given, String family) {
        Patient patient = new Patient();
        patient.setId(id);
        patient.addName().setFamily(family).addGiven(given);
        patient.getBirthDateElement().setValueAsString("1990-02-03");
        return patient;
    }

    private static void put(FhirEndpoint server, Resource resource) {
        assertThat(server.put(resource).status()).isIn(200, 201);
    }
}
