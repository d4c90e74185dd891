package org.kapfhir.access;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Tells whether a resource meets the search parameters of a granular scope. */
public interface ScopeConditions {

    /** @param conditions {@code name=value} each; one that cannot be evaluated is not met */
    boolean areMet(Set<String> conditions, IBaseResource resource);
}
