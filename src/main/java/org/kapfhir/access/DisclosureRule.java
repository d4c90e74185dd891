package org.kapfhir.access;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.kapfhir.smart.Caller;

/** A further reason to hide a record from a caller whom scopes and compartment would let see it. */
@FunctionalInterface
public interface DisclosureRule {

    /** @return false: the record is as absent for this caller */
    boolean mayDisclose(Caller caller, IBaseResource resource);
}
