package org.kapfhir.questionnaires;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Begins a response: the items of the form, answered where the form says how the record answers them. */
final class Population {
    private final FormExpressions expressions;
    private final Clock clock;

    Population(FormExpressions expressions, Clock clock) {
        this.expressions = expressions;
        this.clock = clock;
    }

    /**
     * @param subject whose form it is; null if nobody was named
     * @param context what the names of the launch context stand for
     */
    QuestionnaireResponse begin(Form form, @Nullable Reference subject, Map<String, Resource> context) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        response.setQuestionnaire(
                form.questionnaire().getUrl() + "|" + form.questionnaire().getVersion());
        response.setStatus(QuestionnaireResponseStatus.INPROGRESS);
        if (subject != null) {
            response.setSubject(subject.copy());
        }
        response.setAuthoredElement(new DateTimeType(
                java.util.Date.from(clock.instant()), TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC")));
        form.questionnaire().getItem().forEach(item -> response.addItem(item(form, item, response, context)));
        return response;
    }

    private QuestionnaireResponseItemComponent item(
            Form form,
            QuestionnaireItemComponent definition,
            QuestionnaireResponse response,
            Map<String, Resource> context) {
        QuestionnaireResponseItemComponent item = new QuestionnaireResponseItemComponent();
        item.setLinkId(definition.getLinkId());
        item.setTextElement(definition.getTextElement().copy());
        FormItem known = form.item(definition.getLinkId()).orElseThrow();
        if (known.isQuestion()) {
            // What stands below a question belongs to an answer, and there may be none yet.
            answer(known, response, context).ifPresent(value -> item.addAnswer().setValue(value));
        } else {
            definition.getItem().forEach(below -> item.addItem(item(form, below, response, context)));
        }
        return item;
    }

    private Optional<Type> answer(FormItem item, QuestionnaireResponse response, Map<String, Resource> context) {
        return item
                .initialValue()
                .map(expression -> expressions.evaluate(expression, response, context))
                .orElseGet(List::of)
                .stream()
                .map(value -> fitting(item, value))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The value in the type of the item; empty if it does not fit, for a wrong answer is worse than none. */
    private static Optional<Type> fitting(FormItem item, Base value) {
        String text = value.primitiveValue();
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case STRING, TEXT -> Optional.of(new StringType(text));
            case DATE -> Optional.of(new DateType(text));
            case DATETIME -> Optional.of(new DateTimeType(text));
            case BOOLEAN -> Optional.of(new BooleanType(text));
            case INTEGER -> Optional.of(new IntegerType(text));
            case DECIMAL -> Optional.of(new DecimalType(text));
            case CHOICE, OPENCHOICE -> optionWithCode(item, text);
            default -> Optional.empty();
        };
    }

    private static Optional<Type> optionWithCode(FormItem item, String code) {
        return item.definition().getAnswerOption().stream()
                .map(QuestionnaireItemAnswerOptionComponent::getValue)
                .filter(option -> option instanceof Coding coding && code.equals(coding.getCode()))
                .map(option -> ((Coding) option).copy())
                .map(Type.class::cast)
                .findFirst();
    }
}
