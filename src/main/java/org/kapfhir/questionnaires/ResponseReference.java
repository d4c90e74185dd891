package org.kapfhir.questionnaires;

import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

/** How a score and a flag name the response they come from: whatever version of it is current. */
final class ResponseReference {
    private ResponseReference() {}

    static Reference to(QuestionnaireResponse response) {
        IdType id = response.getIdElement();
        return new Reference("QuestionnaireResponse/" + id.getIdPart()).setType("QuestionnaireResponse");
    }
}
