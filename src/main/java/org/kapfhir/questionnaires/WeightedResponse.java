package org.kapfhir.questionnaires;

import java.util.Optional;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.Type;

/**
 * A copy of a response in which each answer carries the points that the form gives it; points that came with the response
 * are dropped, and so is an answer that only says why it is missing.
 */
final class WeightedResponse {
    static final String POINTS = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    private WeightedResponse() {}

    static QuestionnaireResponse of(Form form, QuestionnaireResponse response) {
        QuestionnaireResponse copy = response.copy();
        for (AnsweredItem item : AnsweredItem.of(copy)) {
            item.content().getAnswer().removeIf(answer -> !AnsweredItem.isGiven(answer));
            item.content()
                    .getAnswer()
                    .forEach(answer -> form.item(item.linkId()).ifPresent(known -> note(known, answer)));
        }
        return copy;
    }

    private static void note(FormItem item, QuestionnaireResponseItemAnswerComponent answer) {
        Type value = answer.getValue();
        value.getExtension().removeIf(extension -> POINTS.equals(extension.getUrl()));
        points(item, value).ifPresent(points -> value.addExtension(new Extension(POINTS, points)));
    }

    private static Optional<Type> points(FormItem item, Type value) {
        return new AnswerKind(item.definition())
                .option(value)
                .map(option -> option.getExtensionByUrl(POINTS))
                .map(Extension::getValue);
    }
}
