package org.kapfhir.sensitivity;

import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.access.DisclosureRule;
import org.kapfhir.smart.Caller;

/** Hides what labels and consents hide from a caller. */
final class LabelDisclosure implements DisclosureRule {
    /** About nobody: never labeled by rule, and no consent speaks of them. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "CodeSystem",
            "Library",
            "Location",
            "Measure",
            "Medication",
            "OperationDefinition",
            "Organization",
            "PlanDefinition",
            "Practitioner",
            "PractitionerRole",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "ValueSet");

    private final Disclosures disclosures;

    LabelDisclosure(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public boolean mayDisclose(Caller caller, IBaseResource resource) {
        return disclosures.of(caller, null).mayShow((Resource) resource);
    }

    @Override
    public boolean mayWithhold(Caller caller, String type) {
        return !ABOUT_NOBODY.contains(type) && !disclosures.of(caller, null).isEverything();
    }
}
