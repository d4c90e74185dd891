package org.kapfhir.chart;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Resource;

/** Stores by one of HAPI's transactions, so that every interceptor of a client's write sees these too. */
final class JpaChartWriter implements ChartWriter {
    private final IFhirSystemDao<Bundle, Meta> store;

    JpaChartWriter(IFhirSystemDao<Bundle, Meta> store) {
        this.store = store;
    }

    @Override
    public void storeTogether(List<Resource> resources, RequestDetails request) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            transaction
                    .addEntry()
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
        }
        // Whoever judges the write must see what is written together; the request itself may serve several threads.
        SystemRequestDetails writing = new SystemRequestDetails(request);
        writing.setResource(transaction);
        store.transaction(writing, transaction);
    }
}
