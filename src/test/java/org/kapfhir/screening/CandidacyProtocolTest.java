package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.junit.jupiter.api.Test;
import org.kapfhir.shared.Canonicals;

class CandidacyProtocolTest {
    private final CandidacyProtocol protocol =
            ScreeningFixture.PROTOCOLS.find(Canonicals.CANDIDACY_PLAN).orElseThrow();

    @Test
    void namesOnlyDefinitionsThatItsLibraryHas() {
        assertThat(ScreeningFixture.LOGIC.definitionsOf(protocol.library())).containsAll(protocol.definitions());
    }

    @Test
    void usesEachCriterionOnceAndOnlyPublishedOnes() {
        var published = ScreeningFixture.GUIDE
                .find(CodeSystem.class, Canonicals.CRITERION_CODES)
                .orElseThrow();

        assertThat(protocol.criteria())
                .extracting(criterion -> criterion.code().getCode())
                .doesNotHaveDuplicates()
                .isSubsetOf(published.getConcept().stream()
                        .map(CodeSystem.ConceptDefinitionComponent::getCode)
                        .toList());
        assertThat(protocol.criteria())
                .extracting(criterion -> criterion.code().getSystem())
                .containsOnly(Canonicals.CRITERION_CODES);
    }

    @Test
    void citesASourceForEachCriterion() {
        assertThat(protocol.criteria())
                .allSatisfy(criterion -> assertThat(criterion.source()).contains("Evidence: "));
    }

    @Test
    void isFoundWithItsVersionAndNotWithAnother() {
        assertThat(ScreeningFixture.PROTOCOLS.find(protocol.canonical())).isPresent();
        assertThat(ScreeningFixture.PROTOCOLS.find(Canonicals.CANDIDACY_PLAN + "|99"))
                .isEmpty();
    }

    @Test
    void refusesAPlanWithoutLogic() {
        assertThatThrownBy(() -> CandidacyProtocol.of(new PlanDefinition().setUrl("https://example.org/plan")))
                .isInstanceOf(ProtocolBroken.class)
                .hasMessageContaining("one library");
    }

    @Test
    void hasAPreScreeningQuestionForEachCriterionThatAnAnswerCanSettle() {
        var form = ScreeningFixture.GUIDE
                .find(Questionnaire.class, Canonicals.PRE_SCREENING)
                .orElseThrow();

        assertThat(form.getItem())
                .extracting(Questionnaire.QuestionnaireItemComponent::getLinkId)
                .contains(
                        "aneurysmal-vascular-disease",
                        "arteriovenous-malformation",
                        "intracerebral-hemorrhage",
                        "active-psychosis",
                        "past-psychosis",
                        "substance-use",
                        "pregnancy")
                .doesNotContain("severe-hypertension", "elevated-blood-pressure");
    }
}
