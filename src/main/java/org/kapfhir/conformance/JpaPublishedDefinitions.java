package org.kapfhir.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.UriParam;
import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Looks definitions up by their url. */
final class JpaPublishedDefinitions implements PublishedDefinitions {
    private static final int MOST_VERSIONS = 200;

    private final IFhirResourceDao<PlanDefinition> plans;

    JpaPublishedDefinitions(IFhirResourceDao<PlanDefinition> plans) {
        this.plans = plans;
    }

    @Override
    public List<PlanDefinition> planDefinitions(String url) {
        SearchParameterMap byUrl = new SearchParameterMap("url", new UriParam(url));
        byUrl.setLoadSynchronousUpTo(MOST_VERSIONS);
        return plans.search(byUrl, new SystemRequestDetails()).getResources(0, MOST_VERSIONS).stream()
                .map(PlanDefinition.class::cast)
                .toList();
    }
}
