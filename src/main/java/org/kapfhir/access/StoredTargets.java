package org.kapfhir.access;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Reads what must be known to judge a request; by the server itself, past all rules. */
public interface StoredTargets {

    /** The current version; empty if there is none or it was deleted. */
    Optional<IBaseResource> find(String type, String id);

    /** The documents whose content is this Binary. */
    List<IBaseResource> documentsWithContent(String binaryId);
}
