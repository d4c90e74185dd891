package org.kapfhir.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kapfhir.harness.AccessToken;
import org.kapfhir.harness.FhirEndpoint;
import org.kapfhir.harness.WithRunningServer;
import org.kapfhir.outcomes.Course;
import org.springframework.beans.factory.annotation.Autowired;

/** No number of a summary is computed from a score that the caller may not see. */
@WithRunningServer
class SummaryDisclosureIT {
    private static final String QUESTION =
            "/$summarize-outcomes?asOf=2026-06-01&minimumCellSize=0" + "&instrument=http://loinc.org%7C44261-6";

    @Autowired
    private FhirEndpoint server;

    @BeforeEach
    void storeTwoPeopleOneWithALabeledScore() {
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("disclosed-list");
        for (String person : new String[] {"disclosed-plain", "disclosed-labeled"}) {
            for (Resource resource :
                    Course.of(person).doses("index").phq9("-1d=20 +7d=8").resources()) {
                if (!resource.hasId()) {
                    throw new AssertionError("without an id each test would store it anew");
                }
                if (resource instanceof Observation && person.endsWith("labeled")) {
                    resource.getMeta()
                            .addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PSY", null));
                }
                assertThat(server.put(resource).status()).isIn(200, 201);
            }
            group.addMember().setEntity(new Reference("Patient/" + person));
        }
        assertThat(server.put(group).status()).isIn(200, 201);
    }

    @Test
    @DisplayName("2.2.9 A group's summary leaves out who has a hidden score, and says so")
    void leavesOutOfAGroup() {
        assertThat(treated(LabeledPeople.cleared())).isEqualTo("2");
        assertThat(treated(LabeledPeople.uncleared())).isEqualTo("1");
    }

    @Test
    @DisplayName("2.2.9 One person's summary with a hidden score is as absent")
    void isAsAbsent() {
        FhirEndpoint uncleared = server.as(LabeledPeople.uncleared());

        assertThat(server.as(LabeledPeople.cleared())
                        .get("Patient/disclosed-labeled" + QUESTION)
                        .status())
                .isEqualTo(200);
        assertThat(uncleared.get("Patient/disclosed-plain" + QUESTION).status()).isEqualTo(200);
        assertThat(uncleared.get("Patient/disclosed-labeled" + QUESTION).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("2.1 Views and measures answer only who sees everything")
    void keepsTablesForWhoSeesEverything() {
        String view = "$viewdefinition-run?viewReference=kap-scores&_format=ndjson";
        String measure = "Measure/kap-response/$evaluate-measure?periodStart=2026&periodEnd=2026";

        assertThat(server.as(LabeledPeople.uncleared()).get(view).status()).isEqualTo(403);
        assertThat(server.as(LabeledPeople.uncleared()).get(measure).status()).isEqualTo(403);
        assertThat(server.get(measure).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("2.2.9 A hidden screening sorts nobody, and leaves nobody out")
    void sortsNobodyByAHiddenScreening() {
        for (Resource resource : Course.of("disclosed-screened")
                .doses("index")
                .phq9("-1d=20 +7d=8")
                .resources()) {
            assertThat(server.put(resource).status()).isIn(200, 201);
        }
        assertThat(server.put(labeledScreening("disclosed-screened")).status()).isIn(200, 201);
        Group group = new Group();
        group.setType(Group.GroupType.PERSON).setActual(true).setId("screened-list");
        group.addMember().setEntity(new Reference("Patient/disclosed-screened"));
        assertThat(server.put(group).status()).isIn(200, 201);

        assertThat(resistance(LabeledPeople.cleared())).containsExactly("met");
        assertThat(resistance(LabeledPeople.uncleared())).containsExactly("unknown");
        assertThat(resistance(LabeledPeople.cleared())).containsExactly("met");
    }

    private static RiskAssessment labeledScreening(String person) {
        RiskAssessment screening = new RiskAssessment();
        screening.setId(person + "-screening");
        screening.getMeta().addSecurity(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "PSY", null));
        screening.setStatus(RiskAssessment.RiskAssessmentStatus.FINAL);
        screening.setSubject(new Reference("Patient/" + person));
        screening.setOccurrence(new DateTimeType("2026-01-09T10:00:00Z"));
        Extension criterion =
                screening.addExtension().setUrl("https://kapfhir.org/ig/StructureDefinition/kap-assessed-criterion");
        criterion.addExtension(
                "code", new Coding("https://kapfhir.org/ig/CodeSystem/kap-criterion", "treatment-resistance", null));
        criterion.addExtension("result", new CodeType("met"));
        return screening;
    }

    private List<String> resistance(AccessToken caller) {
        return server
                .as(caller)
                .get("Group/screened-list" + QUESTION + "&stratify=treatment-resistance")
                .parameters()
                .getParameters("stratum")
                .stream()
                .flatMap(stratum -> stratum.getPart().stream())
                .filter(part -> "value".equals(part.getName()))
                .map(part -> part.getValue().primitiveValue())
                .toList();
    }

    private String treated(AccessToken caller) {
        ParametersParameterComponent denominator = server.as(caller)
                .get("Group/disclosed-list" + QUESTION)
                .parameters()
                .getParameter("denominator");
        return denominator.getPart().stream()
                .filter(part -> "treated".equals(part.getName()))
                .map(part -> ((PrimitiveType<?>) part.getValue()).getValueAsString())
                .findFirst()
                .orElseThrow();
    }
}
