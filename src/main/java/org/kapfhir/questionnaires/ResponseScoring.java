package org.kapfhir.questionnaires;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.shared.RequestRefused;
import org.kapfhir.shared.RequestRefused.Finding;

/**
 * Scores a response to a form of the guide in memory, exactly as storing it does.
 *
 * <p>Nothing here knows an instrument: totals, points, ranges and safety rules are content of the form.
 */
public final class ResponseScoring {
    private static final Set<QuestionnaireResponseStatus> FINISHED =
            EnumSet.of(QuestionnaireResponseStatus.COMPLETED, QuestionnaireResponseStatus.AMENDED);

    private final Forms forms;
    private final FormExpressions expressions;
    private final ScoreObservations observations;

    ResponseScoring(Forms forms, FormExpressions expressions, ScoreObservations observations) {
        this.forms = forms;
        this.expressions = expressions;
        this.observations = observations;
    }

    /**
     * The scores of all finished responses in a record; a response that a write would refuse yields none.
     *
     * @param record any resources; those that are no responses are passed over
     * @return Observations of the score profiles, value a quantity in {@code {score}} or a level; one that has
     *     {@code dataAbsentReason} instead stands for an incomplete response. Id and {@code derivedFrom} are there if the
     *     response has an id
     */
    public List<Observation> scoresAmong(Collection<? extends Resource> record) {
        return record.stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .flatMap(resource -> unlessRefused((QuestionnaireResponse) resource).stream())
                .flatMap(scored -> scored.scores().stream())
                .toList();
    }

    private Optional<ScoredResponse> unlessRefused(QuestionnaireResponse response) {
        try {
            return score(response);
        } catch (RequestRefused contradictory) {
            return Optional.empty();
        }
    }

    /**
     * What a response amounts to.
     *
     * @return empty if it is not finished (status {@code completed} or {@code amended}), or its form yields nothing
     * @throws RequestRefused 422: {@code questionnaire-unknown}, {@code response-incomplete},
     *     {@code answers-contradictory} or {@code score-miscounted}
     */
    public Optional<ScoredResponse> score(QuestionnaireResponse response) {
        if (!isFinished(response)) {
            return Optional.empty();
        }
        return forms.find(response.getQuestionnaire())
                .filter(Form::amountsToSomething)
                .map(form -> score(form, response));
    }

    static boolean isFinished(QuestionnaireResponse response) {
        return FINISHED.contains(response.getStatus());
    }

    private ScoredResponse score(Form form, QuestionnaireResponse response) {
        requireWhoAndWhen(response);
        Answers answers = new Answers(form, response);
        answers.checkAgainstForm();
        QuestionnaireResponse weighted = WeightedResponse.of(form, response);
        checkTotals(form, answers, weighted);
        List<Observation> scores = new ArrayList<>();
        for (FormItem item : form.extractedItems()) {
            if (answers.applies(item)) {
                observe(item, answers, weighted).ifPresent(scores::add);
            }
        }
        return new ScoredResponse(scores, flags(form, weighted));
    }

    private Optional<Observation> observe(FormItem item, Answers answers, QuestionnaireResponse weighted) {
        Optional<Type> value = item.calculation().isPresent() ? computed(item, weighted) : answers.value(item);
        if (value.isPresent()) {
            return value.map(found -> observations.withValue(weighted, item, found));
        }
        List<String> unanswered = answers.unanswered();
        return unanswered.isEmpty()
                ? Optional.empty()
                : Optional.of(observations.withoutValue(weighted, item, unanswered));
    }

    private Optional<Type> computed(FormItem item, QuestionnaireResponse weighted) {
        return item.calculation().map(expression -> expressions.evaluate(expression, weighted)).stream()
                .flatMap(List::stream)
                .map((Base value) -> (Type) value)
                .findFirst();
    }

    private void checkTotals(Form form, Answers answers, QuestionnaireResponse weighted) {
        List<Finding> findings = new ArrayList<>();
        for (FormItem item : form.items()) {
            Optional<Type> sent = answers.value(item);
            if (item.calculation().isPresent() && sent.isPresent()) {
                Optional<Type> counted = computed(item, weighted);
                if (counted.filter(total -> EqualValues.areEqual(total, sent.get()))
                        .isEmpty()) {
                    findings.add(new Finding(
                            miscount(item, sent.get(), counted, answers),
                            answers.path(item).orElseThrow() + ".answer[0].value"));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw AnswersRefused.miscounted(findings);
        }
    }

    private static String miscount(FormItem item, Type sent, Optional<Type> counted, Answers answers) {
        String given = counted.map(total -> "the answers give " + total.primitiveValue())
                .orElseGet(() ->
                        "the answers give no total, since these have none: " + String.join(", ", answers.unanswered()));
        return "Item %s says %s, but %s: leave the item out, or correct it or the answers"
                .formatted(item.linkId(), sent.primitiveValue(), given);
    }

    private static void requireWhoAndWhen(QuestionnaireResponse response) {
        String reference = response.getSubject().getReferenceElement().getResourceType();
        if (response.getSubject().isEmpty() || (reference != null && !"Patient".equals(reference))) {
            throw AnswersRefused.incomplete(
                    "The response does not say whose it is: add the Patient as subject",
                    "QuestionnaireResponse.subject");
        }
        if (!response.hasAuthored()) {
            throw AnswersRefused.incomplete(
                    "The response does not say when it was given: add authored", "QuestionnaireResponse.authored");
        }
    }

    /**
     * The flags of a response that was given up: its answers are not checked, and a dangerous one counts all the same.
     *
     * @return empty if its form raises none
     */
    List<Flag> flagsOfUnfinished(QuestionnaireResponse response) {
        Optional<Form> form = forms.find(response.getQuestionnaire());
        if (form.isEmpty()) {
            return List.of();
        }
        List<Flag> raised = flags(form.get(), WeightedResponse.of(form.get(), response));
        if (!raised.isEmpty()) {
            requireWhoAndWhen(response);
        }
        return raised;
    }

    private List<Flag> flags(Form form, QuestionnaireResponse weighted) {
        return form.safetyRules().stream()
                .filter(rule -> expressions.isTrue(rule.when(), weighted))
                .map(rule -> SafetyFlags.raised(weighted, rule))
                .toList();
    }
}
