package org.kapfhir.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.junit.jupiter.api.Test;
import org.kapfhir.screening.CandidacyProtocol.RoleRule;
import org.kapfhir.screening.CriterionFinding.Role;
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
    void hasAPreScreeningQuestionForEachDiagnosisThatAnAnswerCanSettle() {
        List<String> asked =
                questions().map(QuestionnaireItemComponent::getLinkId).toList();

        assertThat(asked).doesNotHaveDuplicates();
        assertThat(protocol.criteria().stream()
                        .filter(criterion -> !criterion.role().equals(new RoleRule.Fixed(Role.INCLUSION)))
                        .map(criterion -> criterion.code().getCode())
                        .filter(code -> !code.startsWith("interaction-") && !asked.contains(code)))
                .as("without a question: measured, counted or read from the list of drugs")
                .isSubsetOf("severe-hypertension", "elevated-blood-pressure", "older-adult", "suicidality");
    }

    @Test
    void namesEachPreScreeningQuestionAfterItsCriterion() {
        assertThat(questions())
                .allSatisfy(question ->
                        assertThat(question.getCodeFirstRep().getCode()).isEqualTo(question.getLinkId()));
    }

    private static Stream<QuestionnaireItemComponent> questions() {
        return ScreeningFixture.GUIDE
                .find(Questionnaire.class, Canonicals.PRE_SCREENING)
                .orElseThrow()
                .getItem()
                .stream()
                .flatMap(part -> part.getItem().stream());
    }
}
