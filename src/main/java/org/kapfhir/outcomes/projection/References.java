package org.kapfhir.outcomes.projection;

import java.util.List;
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

    /** Of the first reference to a resource of the type. */
    static Optional<String> firstLocalId(List<Reference> references, String resourceType) {
        return references.stream()
                .flatMap(reference -> localId(reference, resourceType).stream())
                .findFirst();
    }
}
