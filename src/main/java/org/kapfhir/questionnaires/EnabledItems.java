package org.kapfhir.questionnaires;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;
import org.hl7.fhir.r4.model.Type;

/** Which items apply, given the answers to others ({@code enableWhen}). */
final class EnabledItems {
    private final Form form;
    private final Map<String, List<Type>> answers;

    /** @param answers values by link id */
    EnabledItems(Form form, Map<String, List<Type>> answers) {
        this.form = form;
        this.answers = answers;
    }

    /** An item applies if its own conditions hold and everything above it applies. */
    boolean applies(FormItem item) {
        if (item.parent() != null
                && !form.item(item.parent()).map(this::applies).orElse(true)) {
            return false;
        }
        List<QuestionnaireItemEnableWhenComponent> conditions =
                item.definition().getEnableWhen();
        if (conditions.isEmpty()) {
            return true;
        }
        return item.definition().getEnableBehavior() == EnableWhenBehavior.ANY
                ? conditions.stream().anyMatch(this::holds)
                : conditions.stream().allMatch(this::holds);
    }

    private boolean holds(QuestionnaireItemEnableWhenComponent condition) {
        List<Type> given = answers.getOrDefault(condition.getQuestion(), List.of());
        Type wanted = condition.getAnswer();
        return switch (condition.getOperator()) {
            case EXISTS -> ((BooleanType) wanted).booleanValue() != given.isEmpty();
            case EQUAL -> given.stream().anyMatch(value -> EqualValues.areEqual(value, wanted));
            case NOT_EQUAL -> given.stream().noneMatch(value -> EqualValues.areEqual(value, wanted));
            case GREATER_THAN -> anyOrdered(given, wanted, order -> order > 0);
            case LESS_THAN -> anyOrdered(given, wanted, order -> order < 0);
            case GREATER_OR_EQUAL -> anyOrdered(given, wanted, order -> order >= 0);
            case LESS_OR_EQUAL -> anyOrdered(given, wanted, order -> order <= 0);
            case NULL -> false;
        };
    }

    private static boolean anyOrdered(List<Type> given, Type wanted, Predicate<Integer> expected) {
        return given.stream()
                .anyMatch(value ->
                        EqualValues.compare(value, wanted).filter(expected).isPresent());
    }
}
