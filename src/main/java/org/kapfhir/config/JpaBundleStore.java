package org.kapfhir.config;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.kapfhir.seeding.BundleStore;

/** Puts the sandbox's people into HAPI's store, past the same interceptors as a client's write. */
final class JpaBundleStore implements BundleStore {
    private final DaoRegistry daos;
    private final IFhirSystemDao<Bundle, Meta> store;

    JpaBundleStore(DaoRegistry daos, IFhirSystemDao<Bundle, Meta> store) {
        this.daos = daos;
        this.store = store;
    }

    @Override
    public boolean isEmpty() {
        SearchParameterMap anyone = new SearchParameterMap().setLoadSynchronousUpTo(1);
        return daos.getResourceDao("Patient")
                .search(anyone, new SystemRequestDetails())
                .isEmpty();
    }

    @Override
    public void store(Bundle transaction) {
        store.transaction(new SystemRequestDetails(), transaction);
    }
}
