package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.Answer;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader without the right gets the decision without the reason, through every door. */
@WithRunningServer
class HiddenReasonsIT {
    private static final LabeledPeople EVE = new LabeledPeople("labeled-eve");
    private static final LabeledPeople IDA = new LabeledPeople("labeled-ida");

    @Autowired
    private FhirEndpoint server;

    private FhirEndpoint uncleared;

    @BeforeEach
    void storeTwoPeople() {
        assertThat(server.post("", EVE.transaction()).status()).isEqualTo(200);
        server.put(IDA.person());
        server.put(IDA.depression());
        server.put(IDA.phq9());
        uncleared = server.as(LabeledPeople.uncleared());
    }

    @Test
    @DisplayName("2.2.9 $screen-candidate withholds what is sensitive, whatever it is")
    void withholdsSensitiveReasons() {
        Parameters eve = screen(uncleared, "labeled-eve");
        Parameters ida = screen(uncleared, "labeled-ida");

        assertThat(decision(eve)).isEqualTo("excluded");
        assertThat(decision(ida)).isEqualTo("insufficient-data");
        for (String criterion : List.of("substance-use", "suicidality", "suicidality-high")) {
            assertThat(text(criterion(eve, criterion)))
                    .as("%s tells nothing", criterion)
                    .isEqualTo(text(criterion(ida, criterion)));
            assertThat(value(criterion(eve, criterion), "result")).isNull();
        }
        assertThat(server.get("Patient/labeled-eve/$screen-candidate").body()).contains("labeled-eve-dependence");
        assertThat(uncleared.get("Patient/labeled-eve/$screen-candidate").body())
                .doesNotContain("labeled-eve-dependence")
                .doesNotContain("lcohol");
    }

    @Test
    @DisplayName("2.2.9 The answer differs from that without the hidden record in nothing but the decision")
    void differsInTheDecisionOnly() {
        assertThat(server.post("", new LabeledPeople("labeled-una").transaction())
                        .status())
                .isEqualTo(200);
        List<String> with = reasons(screen(uncleared, "labeled-una"));
        server.delete("Encounter/labeled-una-encounter");
        server.delete("Condition/labeled-una-dependence");
        server.delete("Observation/labeled-una-audit-c");
        Parameters without = screen(uncleared, "labeled-una");

        assertThat(decision(without)).isEqualTo("insufficient-data");
        assertThat(with).hasSizeGreaterThan(30).isEqualTo(reasons(without));
    }

    @Test
    @DisplayName("2.2.9 $apply and a group withhold the same")
    void withholdsThroughOtherDoors() {
        CarePlan plan = uncleared
                .get("PlanDefinition/kap-candidacy/$apply?subject=Patient/labeled-eve")
                .as(CarePlan.class);
        assertThat(plan.getContained()).hasSize(2);
        Answer applied = uncleared.get("PlanDefinition/kap-candidacy/$apply?subject=Patient/labeled-eve");
        assertThat(applied.body()).contains("\"excluded\"").doesNotContain("labeled-eve-dependence");

        server.put(group());
        Answer group = uncleared.post("Group/labeled-group/$screen-candidate", new Parameters());
        assertThat(group.status()).isEqualTo(200);
        assertThat(group.body()).contains("\"excluded\"").doesNotContain("labeled-eve-dependence");
    }

    @Test
    @DisplayName("2.2.9 What is stored carries all reasons: it is hidden, and not stored by whoever may not see them")
    void storesAllReasonsForTheClearedOnly() {
        Parameters input = new Parameters().addParameter("persist", true);
        assertThat(uncleared
                        .post("Patient/labeled-eve/$screen-candidate", input)
                        .status())
                .isEqualTo(403);
        assertThat(uncleared
                        .post("Patient/labeled-ida/$screen-candidate", input)
                        .body())
                .as("whether or not there is something hidden")
                .isEqualTo(uncleared
                        .post("Patient/labeled-eve/$screen-candidate", input)
                        .body());
        FhirEndpoint cleared = server.as(LabeledPeople.cleared());
        assertThat(cleared.post("Patient/labeled-eve/$screen-candidate", input).status())
                .isEqualTo(200);

        assertThat(uncleared.get("RiskAssessment?patient=labeled-eve").body()).doesNotContain("\"resource\"");
        assertThat(uncleared.get("DetectedIssue?patient=labeled-eve").body()).doesNotContain("\"resource\"");
        assertThat(uncleared.get("Provenance?patient=labeled-eve").body()).doesNotContain("\"resource\"");
        assertThat(cleared.get("RiskAssessment?patient=labeled-eve").body()).contains("labeled-eve-dependence");
    }

    private static org.hl7.fhir.r4.model.Group group() {
        org.hl7.fhir.r4.model.Group group = new org.hl7.fhir.r4.model.Group();
        group.setId("Group/labeled-group");
        group.setType(org.hl7.fhir.r4.model.Group.GroupType.PERSON).setActual(true);
        group.addMember().setEntity(new org.hl7.fhir.r4.model.Reference("Patient/labeled-eve"));
        return group;
    }

    private static Parameters screen(FhirEndpoint caller, String patient) {
        return caller.get("Patient/" + patient + "/$screen-candidate?asOf=2026-11-25T12:00:00Z")
                .parameters();
    }

    private static List<String> reasons(Parameters answer) {
        return answer.getParameter().stream()
                .filter(parameter ->
                        !"decision".equals(parameter.getName()) && !"assessment".equals(parameter.getName()))
                .map(HiddenReasonsIT::text)
                .toList();
    }

    private static String decision(Parameters answer) {
        return ((CodeType) answer.getParameter("decision").getValue()).getValue();
    }

    private static ParametersParameterComponent criterion(Parameters answer, String code) {
        return answer.getParameter().stream()
                .filter(parameter -> "criterion".equals(parameter.getName())
                        && parameter.getPart().stream()
                                .anyMatch(part -> part.getValue() instanceof org.hl7.fhir.r4.model.Coding coding
                                        && code.equals(coding.getCode())))
                .findFirst()
                .orElseThrow();
    }

    private static String value(ParametersParameterComponent criterion, String part) {
        return criterion.getPart().stream()
                .filter(candidate -> part.equals(candidate.getName()))
                .findFirst()
                .orElseThrow()
                .getValue()
                .primitiveValue();
    }

    private static String text(ParametersParameterComponent criterion) {
        Parameters alone = new Parameters();
        alone.addParameter(criterion.copy());
        return ca.uhn.fhir.context.FhirContext.forR4Cached().newJsonParser().encodeResourceToString(alone);
    }
}
