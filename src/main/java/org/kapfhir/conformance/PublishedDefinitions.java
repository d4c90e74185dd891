package org.kapfhir.conformance;

import java.util.List;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Finds definitions that were published through the API. */
public interface PublishedDefinitions {

    /** Every stored PlanDefinition of this url, in all its business versions; at most as many as one page holds. */
    List<PlanDefinition> planDefinitions(String url);
}
