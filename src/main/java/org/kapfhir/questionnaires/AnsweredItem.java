package org.kapfhir.questionnaires;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One item of a response and where it stands.
 *
 * @param path FHIRPath of the item
 * @param parent link id of the item it stands below; null at the top
 */
record AnsweredItem(
        QuestionnaireResponseItemComponent content,
        String path,
        @Nullable String parent) {
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    /** All items of a response in their order, those below an item or an answer included. */
    static List<AnsweredItem> of(QuestionnaireResponse response) {
        List<AnsweredItem> found = new ArrayList<>();
        collect(response.getItem(), "QuestionnaireResponse", null, found);
        return found;
    }

    private static void collect(
            List<QuestionnaireResponseItemComponent> items,
            String above,
            @Nullable String parent,
            List<AnsweredItem> found) {
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent item = items.get(i);
            String path = above + ".item[" + i + "]";
            found.add(new AnsweredItem(item, path, parent));
            collect(item.getItem(), path, item.getLinkId(), found);
            for (int a = 0; a < item.getAnswer().size(); a++) {
                collect(item.getAnswer().get(a).getItem(), path + ".answer[" + a + "]", item.getLinkId(), found);
            }
        }
    }

    String linkId() {
        return String.valueOf(content.getLinkId());
    }

    /** The values given; one that only says why it is missing is none. */
    List<Type> values() {
        return content.getAnswer().stream()
                .filter(AnsweredItem::isGiven)
                .map(QuestionnaireResponseItemAnswerComponent::getValue)
                .toList();
    }

    static boolean isGiven(QuestionnaireResponseItemAnswerComponent answer) {
        return answer.hasValue()
                && !answer.getValue().isEmpty()
                && !answer.hasExtension(ABSENT)
                && !answer.getValue().hasExtension(ABSENT);
    }
}
