package org.kapfhir.config;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.UriOrListParam;
import ca.uhn.fhir.rest.param.UriParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.kapfhir.access.StoredTargets;

/** Reads through HAPI's DAOs as the server itself. */
final class JpaStoredTargets implements StoredTargets {
    private static final String DOCUMENTS = "DocumentReference";

    private final DaoRegistry daos;
    private final String fhirBase;

    JpaStoredTargets(DaoRegistry daos, String fhirBase) {
        this.daos = daos;
        this.fhirBase = fhirBase;
    }

    @Override
    public Optional<IBaseResource> find(String type, String id) {
        if (!daos.isResourceTypeSupported(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(daos.getResourceDao(type).read(new IdType(type, id), new SystemRequestDetails()));
        } catch (ResourceNotFoundException | ResourceGoneException | InvalidRequestException none) {
            return Optional.empty();
        }
    }

    @Override
    public List<IBaseResource> documentsWithContent(String binaryId) {
        String address = "Binary/" + binaryId;
        SearchParameterMap naming = SearchParameterMap.newSynchronous()
                .add(
                        "location",
                        new UriOrListParam().add(new UriParam(address)).add(new UriParam(fhirBase + "/" + address)));
        return daos.getResourceDao(DOCUMENTS)
                .search(naming, new SystemRequestDetails())
                .getAllResources();
    }
}
