package org.kapfhir.questionnaires;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnabledItemsTest {

    @ParameterizedTest(name = "answered {1}, {0} 5: {2}")
    @CsvSource({
        "=, 5, true",
        "=, 4, false",
        "!=, 4, true",
        "!=, 5, false",
        ">, 6, true",
        ">, 5, false",
        "<, 4, true",
        "<, 5, false",
        ">=, 5, true",
        ">=, 4, false",
        "<=, 5, true",
        "<=, 6, false"
    })
    void comparesNumbers(String operator, int answer, boolean applies) {
        Form form = form(operator, new DecimalType("5.0"));

        assertThat(applies(form, Map.of("q", List.of(new IntegerType(answer))))).isEqualTo(applies);
    }

    @ParameterizedTest(name = "without an answer, {0}: {1}")
    @CsvSource({"=, false", "!=, true", ">, false", "<, false"})
    void doesNotMistakeSilenceForAnAnswer(String operator, boolean applies) {
        assertThat(applies(form(operator, new IntegerType(5)), Map.of())).isEqualTo(applies);
    }

    @Test
    void asksWhetherThereIsAnAnswer() {
        Form wanted = form("exists", new BooleanType(true));
        Form unwanted = form("exists", new BooleanType(false));
        Map<String, List<Type>> answered = Map.of("q", List.of(new IntegerType(1)));

        assertThat(applies(wanted, answered)).isTrue();
        assertThat(applies(wanted, Map.of())).isFalse();
        assertThat(applies(unwanted, answered)).isFalse();
        assertThat(applies(unwanted, Map.of())).isTrue();
    }

    @Test
    void comparesDates() {
        Form form = form(">", new DateType("2026-05-01"));

        assertThat(applies(form, Map.of("q", List.of(new DateType("2026-05-02")))))
                .isTrue();
        assertThat(applies(form, Map.of("q", List.of(new DateType("2026-04-30")))))
                .isFalse();
    }

    @Test
    void needsAllConditionsUnlessTheFormSaysAny() {
        Questionnaire questionnaire = questionnaire("=", new IntegerType(5));
        QuestionnaireItemComponent item = questionnaire.getItem().get(1);
        item.addEnableWhen()
                .setQuestion("q")
                .setOperator(QuestionnaireItemOperator.EQUAL)
                .setAnswer(new IntegerType(6));
        Map<String, List<Type>> answers = Map.of("q", List.of(new IntegerType(5)));

        assertThat(applies(new Form(questionnaire), answers)).isFalse();
        item.setEnableBehavior(EnableWhenBehavior.ANY);
        assertThat(applies(new Form(questionnaire), answers)).isTrue();
    }

    @Test
    void doesNotAskBelowAnItemThatDoesNotApply() {
        Questionnaire questionnaire = questionnaire("=", new IntegerType(5));
        questionnaire.getItem().get(1).addItem().setLinkId("below").setType(QuestionnaireItemType.STRING);
        Form form = new Form(questionnaire);
        FormItem below = form.item("below").orElseThrow();

        assertThat(new EnabledItems(form, Map.of("q", List.of(new IntegerType(5)))).applies(below))
                .isTrue();
        assertThat(new EnabledItems(form, Map.of("q", List.of(new IntegerType(4)))).applies(below))
                .isFalse();
    }

    private static boolean applies(Form form, Map<String, List<Type>> answers) {
        return new EnabledItems(form, answers).applies(form.item("x").orElseThrow());
    }

    private static Form form(String operator, Type answer) {
        return new Form(questionnaire(operator, answer));
    }

    private static Questionnaire questionnaire(String operator, Type answer) {
        Questionnaire questionnaire = new Questionnaire();
        questionnaire.addItem().setLinkId("q").setType(QuestionnaireItemType.INTEGER);
        questionnaire
                .addItem()
                .setLinkId("x")
                .setType(QuestionnaireItemType.STRING)
                .addEnableWhen()
                .setQuestion("q")
                .setOperator(QuestionnaireItemOperator.fromCode(operator))
                .setAnswer(answer);
        return questionnaire;
    }
}
