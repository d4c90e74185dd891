package org.kapfhir.questionnaires;

import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** What storing a response would store with it, as a transaction that a client can look at or send. */
final class Extraction {
    private final Forms forms;
    private final ResponseScoring scoring;

    Extraction(Forms forms, ResponseScoring scoring) {
        this.forms = forms;
        this.scoring = scoring;
    }

    /**
     * @return transaction Bundle; empty if the form yields nothing
     * @throws AnswersRefused code {@code response-incomplete}, if it is not finished, and as scoring refuses it
     * @throws QuestionnaireUnknown if it answers no form of the guide
     */
    Bundle of(QuestionnaireResponse response) {
        if (!response.hasQuestionnaire()) {
            throw QuestionnaireUnknown.withoutName("QuestionnaireResponse.questionnaire");
        }
        if (forms.find(response.getQuestionnaire()).isEmpty()) {
            throw QuestionnaireUnknown.toTheGuide(response.getQuestionnaire(), "QuestionnaireResponse.questionnaire");
        }
        if (!ResponseScoring.isFinished(response)) {
            throw AnswersRefused.incomplete(
                    "The response is not finished: nothing is made of it before its status is completed or amended",
                    "QuestionnaireResponse.status");
        }
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        Optional<ScoredResponse> scored = scoring.score(response);
        scored.ifPresent(found -> {
            found.scores().forEach(score -> add(transaction, score));
            found.flags().forEach(flag -> add(transaction, flag));
        });
        return transaction;
    }

    private static void add(Bundle transaction, Resource resource) {
        boolean hasId = resource.getIdElement().hasIdPart();
        transaction
                .addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(hasId ? HTTPVerb.PUT : HTTPVerb.POST)
                .setUrl(
                        hasId
                                ? resource.fhirType() + "/"
                                        + resource.getIdElement().getIdPart()
                                : resource.fhirType());
    }
}
