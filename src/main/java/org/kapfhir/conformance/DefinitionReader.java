package org.kapfhir.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Reads one stored definition. */
public interface DefinitionReader {

    /**
     * The current version of a PlanDefinition; refused as a read of it would be.
     *
     * @param request the request that the reading belongs to: it is subject to its rights
     */
    PlanDefinition planDefinition(String id, RequestDetails request);
}
