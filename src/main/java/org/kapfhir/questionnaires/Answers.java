package org.kapfhir.questionnaires;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.shared.RequestRefused.Finding;

/** The answers of one response to one form: what was said, whether it fits the form, and what is missing. */
final class Answers {
    private final Form form;
    private final List<AnsweredItem> items;
    private final Map<String, List<Type>> values = new HashMap<>();
    private final EnabledItems enabled;

    Answers(Form form, QuestionnaireResponse response) {
        this.form = form;
        this.items = AnsweredItem.of(response);
        items.forEach(item ->
                values.computeIfAbsent(item.linkId(), id -> new ArrayList<>()).addAll(item.values()));
        this.enabled = new EnabledItems(form, values);
    }

    /** The only value given to an item. */
    Optional<Type> value(FormItem item) {
        return values.getOrDefault(item.linkId(), List.of()).stream().findFirst();
    }

    /** Where an item of the form stands in the response. */
    Optional<String> path(FormItem item) {
        return items.stream()
                .filter(answered -> answered.linkId().equals(item.linkId()))
                .map(AnsweredItem::path)
                .findFirst();
    }

    boolean applies(FormItem item) {
        return enabled.applies(item);
    }

    /** Link ids of the questions that the form asks for, that apply, and that have no answer. */
    List<String> unanswered() {
        return form.items().stream()
                .filter(item -> item.isQuestion() && item.definition().getRequired())
                .filter(item -> applies(item) && value(item).isEmpty())
                .map(FormItem::linkId)
                .toList();
    }

    /** @throws AnswersRefused code {@code answers-contradictory}, if the answers do not fit the form */
    void checkAgainstForm() {
        List<Finding> findings = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (AnsweredItem answered : items) {
            Optional<FormItem> item = form.item(answered.linkId());
            if (item.isEmpty()) {
                findings.add(new Finding(
                        "The form has no item %s: remove it, or answer the form it belongs to"
                                .formatted(answered.linkId()),
                        answered.path()));
            } else {
                check(item.get(), answered, seen.add(answered.linkId()), findings);
            }
        }
        if (!findings.isEmpty()) {
            throw AnswersRefused.contradictory(findings);
        }
    }

    private void check(FormItem item, AnsweredItem answered, boolean first, List<Finding> findings) {
        String linkId = item.linkId();
        if (!Objects.equals(item.parent(), answered.parent())) {
            String place = item.parent() == null ? "at the top" : "below item " + item.parent();
            findings.add(new Finding(
                    "Item %s stands %s in its form: move it there".formatted(linkId, place), answered.path()));
        }
        boolean repeats = item.definition().getRepeats();
        if (!repeats && !first) {
            findings.add(new Finding("Item %s is there twice: keep one".formatted(linkId), answered.path()));
        }
        List<Type> given = answered.values();
        if (!repeats && given.size() > 1) {
            findings.add(new Finding(
                    "Item %s has %d answers and takes one: keep the right one".formatted(linkId, given.size()),
                    answered.path()));
        }
        if (!given.isEmpty() && !applies(item)) {
            findings.add(new Finding(
                    "Item %s does not apply, given the other answers: remove its answer or correct the others"
                            .formatted(linkId),
                    answered.path()));
        }
        AnswerKind kind = new AnswerKind(item.definition());
        for (Type value : given) {
            kind.objection(value).ifPresent(objection -> findings.add(new Finding(objection, answered.path())));
        }
    }
}
