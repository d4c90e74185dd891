package org.kapfhir.seeding;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Practitioner;

/** The people who treat and work in the sandbox; storing them again changes nothing. */
final class DemoStaff {
    private DemoStaff() {}

    static Bundle bundle() {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        add(bundle, "demo-practitioner", "Dana", "Demo");
        add(bundle, "demo-front-desk", "Finn", "Demo");
        return bundle;
    }

    private static void add(Bundle bundle, String id, String given, String family) {
        Practitioner practitioner = new Practitioner();
        practitioner.setId(id);
        practitioner.setActive(true).addName().setFamily(family).addGiven(given);
        bundle.addEntry()
                .setResource(practitioner)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl("Practitioner/" + id);
    }
}
