package org.kapfhir.outcomes.projection;

import java.util.Optional;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;

/** Reads references to resources of this server. */
final class References {
    private References() {}

    /** @return the logical id; empty if the reference is absolute, contained, by identifier or to another type */
    static Optional<String> localId(Reference reference, String resourceType) {
        if (!reference.hasReference() || reference.getReference().startsWith("#")) {
            return Optional.empty();
        }
        IdType target = new IdType(reference.getReference());
        return !target.hasBaseUrl() && resourceType.equals(target.getResourceType()) && target.hasIdPart()
                ? Optional.of(target.getIdPart())
                : Optional.empty();
    }
}
