package org.kapfhir.conformance;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;

/** Finds the definitions in the store that measures are made of: the guide's and those that were published since. */
public interface StoredDefinitions {

    /**
     * Reads a Measure for a caller.
     *
     * @param id logical id
     * @param request the request of a caller, whose rights apply
     */
    Measure measure(String id, RequestDetails request);

    /** Every stored definition of this url, in all its business versions, the one written last first. */
    <T extends MetadataResource> List<T> withUrl(Class<T> type, String url);

    /** Every stored Library of this name, the one written last first. */
    List<Library> librariesNamed(String name);

    /** A value that changes whenever a definition of one of the types is written or deleted. */
    Object stateOf(Collection<String> types);
}
