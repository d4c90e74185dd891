package org.kapfhir.chart;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;

/** Reads who belongs to a group. */
public interface PatientGroups {

    /**
     * The ids of the group's active members, each once, in the group's order.
     *
     * @param request the request that the reading belongs to: it is subject to its rights
     * @throws GroupUnusable 422, code {@code group-unusable}: a member is a group or no patient of this server
     */
    List<String> activeMembers(String groupId, RequestDetails request);
}
