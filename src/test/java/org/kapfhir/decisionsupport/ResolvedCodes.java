package org.kapfhir.decisionsupport;

import org.hl7.fhir.r4.model.Resource;

/** Lets other tests see a resource as the rules see it. */
public final class ResolvedCodes {
    private ResolvedCodes() {}

    /** The resource with the official names of its code systems; itself if they are official already. */
    public static Resource of(Resource resource) {
        return CodeSystemAliases.resolvedIn(resource);
    }
}
