package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.junit.jupiter.api.Test;

class ScreeningAnswerTest {
    private final Screening screening = ScreeningFixture.screen(
            RecordText.parse("condition icd:I67.1 active confirmed 2019-01-01"),
            ScreeningFixture.request("label", false));
    private final Parameters answer = new ScreeningAnswer(screening, EntryReferences.stored()).parameters();

    @Test
    void namesTheDecisionAndWhatItWasMadeFor() {
        assertThat(value("decision")).isEqualTo("excluded");
        assertThat(value("protocol")).isEqualTo("https://kapfhir.org/ig/PlanDefinition/kap-candidacy|0.1.0");
        assertThat(value("policy")).isEqualTo("label");
        assertThat(value("asOf")).isEqualTo("2026-11-20T12:00:00.000Z");
        assertThat(((Reference) answer.getParameter("subject").getValue()).getReference())
                .isEqualTo("Patient/ana");
    }

    @Test
    void writesTheEvidenceOfAMetCriterion() {
        ParametersParameterComponent aneurysm = criterion("aneurysmal-vascular-disease");

        assertThat(part(aneurysm, "role")).isEqualTo("exclusion");
        assertThat(part(aneurysm, "result")).isEqualTo("met");
        assertThat(part(aneurysm, "explanation")).contains("I67.1 (since 2019-01-01)");
        assertThat(part(aneurysm, "source")).contains("Spravato");
        assertThat(aneurysm.getPart())
                .filteredOn(part -> "evidence".equals(part.getName()))
                .extracting(part -> ((Reference) part.getValue()).getReference())
                .containsExactly("Condition/1");
    }

    @Test
    void saysWhatWouldSettleAnUnknownCriterion() {
        List<ParametersParameterComponent> byForm = missing(criterion("past-psychosis"));
        List<ParametersParameterComponent> byData = missing(criterion("severe-hypertension"));

        assertThat(byForm)
                .singleElement()
                .satisfies(missing -> assertThat(missing.getPart().stream()
                                .filter(part -> "questionnaire".equals(part.getName()))
                                .map(part -> ((CanonicalType) part.getValue()).getValue()))
                        .containsExactly("https://kapfhir.org/ig/Questionnaire/kap-pre-screening"));
        assertThat(byData)
                .singleElement()
                .satisfies(missing -> assertThat(missing.getPart().stream()
                                .filter(part -> "dataRequirement".equals(part.getName()))
                                .map(part -> ((DataRequirement) part.getValue()).getType()))
                        .containsExactly("Observation"));
    }

    @Test
    void addsTheDecisionAsAnAssessment() {
        RiskAssessment assessment =
                (RiskAssessment) answer.getParameter("assessment").getResource();

        assertThat(assessment.getMeta().getProfile())
                .extracting(CanonicalType::getValue)
                .containsExactly("https://kapfhir.org/ig/StructureDefinition/kap-candidacy-assessment");
        assertThat(assessment
                        .getPredictionFirstRep()
                        .getOutcome()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("excluded");
        assertThat(assessment.getPredictionFirstRep().getRationale()).contains("aneurysm");
        assertThat(assessment.getMethod().getCodingFirstRep().getCode()).isEqualTo("label");
        assertThat(assessment.getBasis()).extracting(Reference::getReference).contains("Condition/1");
        assertThat(assessment.getNoteFirstRep().getText()).contains("a clinician decides");
    }

    private String value(String name) {
        return answer.getParameter(name).getValue().primitiveValue();
    }

    private ParametersParameterComponent criterion(String code) {
        return answer.getParameter().stream()
                .filter(parameter -> "criterion".equals(parameter.getName()))
                .filter(parameter -> parameter.getPart().stream()
                        .anyMatch(part -> part.getValue() instanceof org.hl7.fhir.r4.model.Coding coding
                                && coding.getCode().equals(code)))
                .findFirst()
                .orElseThrow();
    }

    private static String part(ParametersParameterComponent criterion, String name) {
        return criterion.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .findFirst()
                .orElseThrow()
                .getValue()
                .primitiveValue();
    }

    private static List<ParametersParameterComponent> missing(ParametersParameterComponent criterion) {
        return criterion.getPart().stream()
                .filter(part -> "missing".equals(part.getName()))
                .toList();
    }
}
