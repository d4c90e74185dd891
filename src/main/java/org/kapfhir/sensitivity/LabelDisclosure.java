package org.kapfhir.sensitivity;

import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.access.DisclosureRule;
import org.kapfhir.smart.Caller;

/** Hides what labels and consents hide from a caller. */
final class LabelDisclosure implements DisclosureRule {
    private final Disclosures disclosures;

    LabelDisclosure(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public boolean mayDisclose(Caller caller, IBaseResource resource) {
        return disclosures.of(caller, null).mayShow((Resource) resource);
    }
}
