package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

@WithRunningServer
@TestInstance(Lifecycle.PER_CLASS)
class SessionReadinessIT {
    private static final String CALL = "Patient/readiness-it/$check-session-readiness?asOf=2026-06-01T12:00:00Z";

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private Patient patient;
    private Observation pressure;

    @BeforeAll
    void storeAPersonWithHighPressure() {
        patient = new Patient().setGender(AdministrativeGender.MALE);
        patient.setId("readiness-it");
        pressure = new Observation();
        pressure.setId("readiness-it-pressure");
        pressure.setStatus(Observation.ObservationStatus.FINAL);
        pressure.setCode(loinc("85354-9"));
        pressure.setSubject(new Reference("Patient/readiness-it"));
        pressure.setEffective(new DateTimeType("2026-06-01T11:30:00Z"));
        pressure.addComponent().setCode(loinc("8480-6")).setValue(mmHg(184));
        pressure.addComponent().setCode(loinc("8462-4")).setValue(mmHg(96));
        assertThat(server.put(patient).status()).isEqualTo(201);
        assertThat(server.put(pressure).status()).isEqualTo(201);
    }

    @Test
    void putsOffASessionWithSeverePressure() {
        Parameters answer = server.get(CALL).parameters();

        assertThat(value(answer, "decision")).isEqualTo("defer");
        assertThat(value(answer, "protocol"))
                .isEqualTo("https://kapfhir.org/ig/PlanDefinition/kap-session-readiness|0.1.0");
        ParametersParameterComponent severe = criterion(answer, "severe-blood-pressure");
        assertThat(part(severe, "result").getValue().primitiveValue()).isEqualTo("met");
        assertThat(((Reference) part(severe, "evidence").getValue()).getReference())
                .isEqualTo("Observation/readiness-it-pressure");
        assertThat(part(criterion(answer, "escort"), "result").getValue().primitiveValue())
                .isEqualTo("unknown");
    }

    @Test
    void answersTheSameForTheRecordSentAlong() {
        Bundle record = new Bundle().setType(Bundle.BundleType.COLLECTION);
        record.addEntry().setResource(patient);
        record.addEntry().setResource(pressure);
        Parameters question = new Parameters();
        question.addParameter().setName("data").setResource(record);
        question.addParameter("asOf", new DateTimeType("2026-06-01T12:00:00Z"));

        Parameters sent = server.post(
                        "Patient/$check-session-readiness",
                        fhirContext.newJsonParser().encodeResourceToString(question))
                .parameters();

        assertThat(fhirContext.newJsonParser().encodeResourceToString(sent))
                .isEqualTo(fhirContext
                        .newJsonParser()
                        .encodeResourceToString(server.get(CALL).parameters()));
    }

    @Test
    void refusesAParameterThatItDoesNotHave() {
        Answer answer = server.get(CALL + "&policy=label");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void doesNotKnowAnUnknownPerson() {
        assertThat(server.get("Patient/nobody-here/$check-session-readiness").status())
                .isEqualTo(404);
    }

    private static CodeableConcept loinc(String code) {
        return new CodeableConcept(new Coding("http://loinc.org", code, null));
    }

    private static Quantity mmHg(int value) {
        return new Quantity()
                .setValue(value)
                .setUnit("mm[Hg]")
                .setSystem("http://unitsofmeasure.org")
                .setCode("mm[Hg]");
    }

    private static String value(Parameters answer, String name) {
        return answer.getParameter(name).getValue().primitiveValue();
    }

    private static ParametersParameterComponent criterion(Parameters answer, String code) {
        List<ParametersParameterComponent> criteria = answer.getParameters("criterion");
        return criteria.stream()
                .filter(one -> ((Coding) part(one, "code").getValue()).getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static ParametersParameterComponent part(ParametersParameterComponent parameter, String name) {
        return parameter.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow();
    }
}
