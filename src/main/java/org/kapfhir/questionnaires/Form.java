package org.kapfhir.questionnaires;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.jspecify.annotations.Nullable;

/** A Questionnaire of the guide with its items at hand by link id. */
final class Form {
    private final Questionnaire questionnaire;
    private final Map<String, FormItem> items = new LinkedHashMap<>();

    Form(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        index(questionnaire.getItem(), null);
    }

    private void index(List<QuestionnaireItemComponent> definitions, @Nullable String parent) {
        for (QuestionnaireItemComponent definition : definitions) {
            items.put(definition.getLinkId(), new FormItem(definition, parent));
            index(definition.getItem(), definition.getLinkId());
        }
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Optional<FormItem> item(String linkId) {
        return Optional.ofNullable(items.get(linkId));
    }

    /** In the order of the form. */
    Collection<FormItem> items() {
        return items.values();
    }

    List<FormItem> extractedItems() {
        return items.values().stream().filter(FormItem::isExtracted).toList();
    }

    List<SafetyRule> safetyRules() {
        return items.values().stream()
                .flatMap(item -> item.safetyRules().stream())
                .toList();
    }

    /** Whether anything is made of its answers. */
    boolean amountsToSomething() {
        return !extractedItems().isEmpty() || !safetyRules().isEmpty();
    }
}
