package org.kapfhir.access;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.kapfhir.smart.Caller;

/**
 * A reason to withhold a resource that scopes and compartments would let a caller see, such as a sensitivity label. Asked
 * about every resource that leaves the server.
 */
public interface DisclosureRule {

    /** Whether the caller may see this resource. */
    boolean mayDisclose(Caller caller, IBaseResource resource);

    /**
     * Whether anything of this type could be withheld from the caller. A promise that nothing is lets the database count
     * and lets searches go through resources of the type; where it could be, they must not tell what is withheld.
     */
    default boolean mayWithhold(Caller caller, String type) {
        return true;
    }
}
