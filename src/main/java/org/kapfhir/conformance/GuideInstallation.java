package org.kapfhir.conformance;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.MetadataResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the guide's definitions at start, so that clients find them by search and read.
 *
 * <p>A definition that has not changed since the last start makes no new version.
 */
final class GuideInstallation {
    private static final Logger LOG = LoggerFactory.getLogger(GuideInstallation.class);

    private final GuidePackage guide;
    private final IFhirSystemDao<Bundle, Meta> store;

    GuideInstallation(GuidePackage guide, IFhirSystemDao<Bundle, Meta> store) {
        this.guide = guide;
        this.store = store;
    }

    void install() {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (MetadataResource definition : guide.definitions()) {
            // The guide's table of contents names the examples too, and they do not belong into a clinic's store.
            if (definition instanceof ImplementationGuide) {
                continue;
            }
            transaction
                    .addEntry()
                    .setResource(definition.copy())
                    .getRequest()
                    .setMethod(HTTPVerb.PUT)
                    .setUrl(definition.fhirType() + "/" + definition.getIdPart());
        }
        store.transaction(new SystemRequestDetails(), transaction);
        LOG.info(
                "The guide's {} definitions are in the store",
                transaction.getEntry().size());
    }
}
