package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.kapfhir.sensitivity.LabelRules;
import org.kapfhir.shared.Canonicals;

/** The case table of the day of a session; the question is asked on 20 November 2026 at noon UTC. */
class SessionReadinessTest {
    private final SessionReadiness readiness = SessionReadiness.of(
            ScreeningFixture.GUIDE,
            new CandidateScreening(
                    ScreeningFixture.LOGIC, new SensitivityLabels(LabelRules.ofGuide(ScreeningFixture.GUIDE))));

    @ParameterizedTest(name = "{2}: {0}")
    @CsvFileSource(resources = "/fixtures/readiness/cases.csv", numLinesToSkip = 1, delimiter = '|')
    void answersAsTheTableSays(String situation, String record, String check, String expected, String says) {
        CriterionFinding finding = findings(record).stream()
                .filter(one -> one.code().getCode().equals(check))
                .findFirst()
                .orElseThrow();

        assertThat(finding.result().code())
                .as("%s: %s", situation, finding.explanation())
                .isEqualTo(expected);
        assertThat(finding.explanation()).as(situation).isNotBlank().contains(says == null ? "" : says);
        assertThat(finding.missing().isEmpty())
                .as("what would settle it is said exactly when it is unknown")
                .isEqualTo(finding.result() != CriterionFinding.Result.UNKNOWN);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvFileSource(resources = "/fixtures/readiness/decisions.csv", numLinesToSkip = 1, delimiter = '|')
    void decidesAsTheTableSays(String situation, String expected, String record) {
        assertThat(ReadinessDecision.of(findings(record)).code()).as(situation).isEqualTo(expected);
    }

    @Test
    void asksEveryPublishedCheckOnce() {
        var published = ScreeningFixture.GUIDE
                .find(CodeSystem.class, Canonicals.BASE + "/CodeSystem/kap-readiness")
                .orElseThrow();

        assertThat(readiness.protocol().criteria())
                .extracting(criterion -> criterion.code().getCode())
                .containsExactlyElementsOf(published.getConcept().stream()
                        .map(ConceptDefinitionComponent::getCode)
                        .toList());
        assertThat(ScreeningFixture.LOGIC.definitionsOf(readiness.protocol().library()))
                .containsAll(readiness.protocol().definitions());
    }

    private List<CriterionFinding> findings(String record) {
        return readiness.findings(
                RecordText.parse(record), ScreeningFixture.reader().asOf(null));
    }
}
