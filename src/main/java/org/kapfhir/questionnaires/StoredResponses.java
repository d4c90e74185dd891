package org.kapfhir.questionnaires;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.QuestionnaireResponse;

/** Reads a stored response as its caller may see it. */
public interface StoredResponses {

    /** The current version; one that is not there, was deleted or may not be seen is refused as on a plain read. */
    QuestionnaireResponse read(String id, RequestDetails request);
}
