package org.kapfhir.questionnaires;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/**
 * The ids of what is made from a response. They follow from the response alone, so that storing it again finds the same
 * resources and two writers at once cannot make two.
 */
final class DerivedIds {
    private DerivedIds() {}

    static String score(QuestionnaireResponse response, FormItem item) {
        return "score-" + uuid(response, item.linkId());
    }

    static String flag(QuestionnaireResponse response, SafetyRule rule) {
        return "flag-"
                + uuid(response, rule.flag().getSystem() + "|" + rule.flag().getCode());
    }

    private static UUID uuid(QuestionnaireResponse response, String part) {
        String name = "QuestionnaireResponse/" + response.getIdElement().getIdPart() + "#" + part;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
