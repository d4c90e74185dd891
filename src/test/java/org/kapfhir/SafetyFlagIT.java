package org.kapfhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A dangerous answer raises a flag, whatever the total, and only a clinician closes it. */
@WithRunningServer
class SafetyFlagIT {

    @Autowired
    private FhirEndpoint server;

    @Autowired
    private FhirContext fhirContext;

    private PersonWithForms person;

    @BeforeEach
    void storePerson(TestInfo test) {
        person = PersonWithForms.stored(server, fhirContext, test);
    }

    @Test
    void deletesTheScoreWithItsResponseAndKeepsTheFlag() {
        person.put(person.phq9("222222222"));

        assertThat(server.delete("QuestionnaireResponse/" + person.id()).status())
                .isEqualTo(200);

        assertThat(server.get("QuestionnaireResponse/" + person.id()).status()).isEqualTo(410);
        assertThat(person.scores()).isEmpty();
        assertThat(person.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
            assertThat(flag.hasExtension()).isFalse();
        });
    }

    @Test
    void raisesAFlagThatOnlyAClinicianCloses() {
        person.put(person.phq9("000000001"));
        Flag flag = person.onlyFlag();
        assertThat(flag.getStatus()).isEqualTo(FlagStatus.ACTIVE);
        assertThat(flag.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("safety");
        assertThat(flag.getExtension().get(0).getValue())
                .isInstanceOfSatisfying(
                        Reference.class,
                        source -> assertThat(source.getReference()).isEqualTo("QuestionnaireResponse/" + person.id()));

        QuestionnaireResponse later = person.phq9("000000000");
        later.setId(person.id() + "-later");
        person.put(later);
        person.put(person.phq9("000000000").setStatus(QuestionnaireResponseStatus.AMENDED));
        assertThat(person.onlyFlag().getStatus()).isEqualTo(FlagStatus.ACTIVE);

        flag = person.onlyFlag();
        flag.setStatus(FlagStatus.INACTIVE).getPeriod().setEndElement(new DateTimeType("2026-05-03T08:00:00Z"));
        assertThat(server.put(flag).status()).isEqualTo(200);
        person.put(person.phq9("000000002").setStatus(QuestionnaireResponseStatus.AMENDED));
        assertThat(person.onlyFlag().getStatus()).isEqualTo(FlagStatus.INACTIVE);
    }

    @Test
    void raisesAFlagFromAResponseThatWasGivenUp() {
        person.put(person.phq9("--------1").setStatus(QuestionnaireResponseStatus.STOPPED));

        assertThat(person.onlyFlag().getStatus()).isEqualTo(FlagStatus.ACTIVE);
        assertThat(person.scores()).isEmpty();
    }

    @Test
    void movesTheFlagToTheRightPerson() {
        Patient right = new Patient();
        right.setId(person.id() + "-right");
        server.put(right);
        person.put(person.phq9("000000001"));

        person.put(person.phq9("000000001").setSubject(new Reference("Patient/" + right.getIdPart())));

        assertThat(person.flags()).isEmpty();
        assertThat(person.onlyScore(person.id()).getSubject().getReference()).isEqualTo("Patient/" + right.getIdPart());
    }
}
