package org.kapfhir.chart;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/** Writes what a feature found out into the person's record. */
public interface ChartWriter {

    /**
     * Stores all of them or none. A resource whose id is taken becomes its next version, unless nothing changed.
     *
     * @param resources each with an id of its own choice
     * @param request the request that the writing belongs to: it is subject to its rights
     */
    void storeTogether(List<Resource> resources, RequestDetails request);
}
