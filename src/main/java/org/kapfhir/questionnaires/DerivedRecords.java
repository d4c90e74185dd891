package org.kapfhir.questionnaires;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Flag.FlagStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;
import org.kapfhir.questionnaires.DerivedStore.WithinWrite;

/** Keeps scores and flags equal to what the stored responses amount to. */
final class DerivedRecords {
    private final Forms forms;
    private final ResponseScoring scoring;

    DerivedRecords(Forms forms, ResponseScoring scoring) {
        this.forms = forms;
        this.scoring = scoring;
    }

    void created(QuestionnaireResponse response, WithinWrite store) {
        if (ResponseScoring.isFinished(response)) {
            keepScores(response, store);
        } else if (response.getStatus() == QuestionnaireResponseStatus.STOPPED) {
            scoring.flagsOfUnfinished(response).forEach(flag -> raise(flag, store));
        }
    }

    /** @param before null when the store does not know the earlier version */
    void updated(@Nullable QuestionnaireResponse before, QuestionnaireResponse response, WithinWrite store) {
        Optional<Form> form = form(response);
        if (before != null && !form(before).equals(form)) {
            form(before).ifPresent(former -> {
                retractScores(former, response, ObservationStatus.ENTEREDINERROR, store);
                retractFlags(former, response, store);
            });
        }
        created(response, store);
        if (form.isEmpty()) {
            return;
        }
        if (ResponseScoring.isFinished(response)) {
            retractScoresWithoutAnswer(form.get(), response, store);
            return;
        }
        boolean wrong = response.getStatus() == QuestionnaireResponseStatus.ENTEREDINERROR;
        // A response that is no longer finished has no score; nobody says that the one it had was wrong.
        retractScores(
                form.get(), response, wrong ? ObservationStatus.ENTEREDINERROR : ObservationStatus.CANCELLED, store);
        if (wrong) {
            retractFlags(form.get(), response, store);
        }
    }

    /** A score goes with its response; a flag stays until a clinician closes it, without the link. */
    void deleted(QuestionnaireResponse response, WithinWrite store) {
        form(response).ifPresent(form -> {
            form.safetyRules()
                    .forEach(rule -> store.find(Flag.class, DerivedIds.flag(response, rule))
                            .filter(flag -> flag.hasExtension(SafetyFlags.DETAIL))
                            .ifPresent(flag -> {
                                flag.getExtension()
                                        .removeIf(extension -> SafetyFlags.DETAIL.equals(extension.getUrl()));
                                store.store(flag);
                            }));
            form.extractedItems().forEach(item -> store.delete("Observation", DerivedIds.score(response, item)));
        });
    }

    private void keepScores(QuestionnaireResponse response, WithinWrite store) {
        scoring.score(response).ifPresent(scored -> {
            scored.scores().forEach(store::store);
            scored.flags().forEach(flag -> raise(flag, store));
        });
    }

    /** A flag that a clinician closed stays closed, however often the same response is stored. */
    private static void raise(Flag flag, WithinWrite store) {
        Optional<Flag> known = store.find(Flag.class, flag.getIdElement().getIdPart());
        if (known.isEmpty()
                || known.get().getStatus() == FlagStatus.ENTEREDINERROR
                || !known.get().getSubject().equalsDeep(flag.getSubject())) {
            store.store(flag);
        }
    }

    /** An item that the earlier answers gave a value, and the present ones do not. */
    private void retractScoresWithoutAnswer(Form form, QuestionnaireResponse response, WithinWrite store) {
        Set<String> present = scoring.score(response).map(ScoredResponse::scores).orElseGet(List::of).stream()
                .map(score -> score.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        form.extractedItems().stream()
                .map(item -> DerivedIds.score(response, item))
                .filter(id -> !present.contains(id))
                .forEach(id -> retractScore(id, ObservationStatus.CANCELLED, store));
    }

    private static void retractScores(
            Form form, QuestionnaireResponse response, ObservationStatus status, WithinWrite store) {
        form.extractedItems().forEach(item -> retractScore(DerivedIds.score(response, item), status, store));
    }

    private static void retractScore(String id, ObservationStatus status, WithinWrite store) {
        store.find(Observation.class, id)
                .filter(score -> score.getStatus() != status)
                .ifPresent(score -> store.store(score.setStatus(status)));
    }

    private static void retractFlags(Form form, QuestionnaireResponse response, WithinWrite store) {
        for (SafetyRule rule : form.safetyRules()) {
            store.find(Flag.class, DerivedIds.flag(response, rule))
                    .filter(flag -> flag.getStatus() != FlagStatus.ENTEREDINERROR)
                    .ifPresent(flag -> store.store(flag.setStatus(FlagStatus.ENTEREDINERROR)));
        }
    }

    /** A version that nobody can score yields nothing, unless it is finished; then scoring refuses it. */
    private Optional<Form> form(QuestionnaireResponse response) {
        try {
            return forms.find(response.getQuestionnaire()).filter(Form::amountsToSomething);
        } catch (QuestionnaireUnknown otherVersion) {
            return Optional.empty();
        }
    }
}
