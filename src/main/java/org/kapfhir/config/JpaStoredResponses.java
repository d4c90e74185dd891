package org.kapfhir.config;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.kapfhir.questionnaires.StoredResponses;

/** Reads through HAPI's DAO with the caller's request, so that whoever may not read the response is refused there. */
final class JpaStoredResponses implements StoredResponses {
    private final DaoRegistry daos;

    JpaStoredResponses(DaoRegistry daos) {
        this.daos = daos;
    }

    @Override
    public QuestionnaireResponse read(String id, RequestDetails request) {
        return daos.getResourceDao(QuestionnaireResponse.class).read(new IdType(id), request);
    }
}
