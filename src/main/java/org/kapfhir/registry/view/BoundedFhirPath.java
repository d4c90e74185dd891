package org.kapfhir.registry.view;

import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;

/**
 * HL7's engine, which counts the elements that it visits: conditions within conditions multiply, and the engine itself
 * never gives up.
 */
final class BoundedFhirPath extends FHIRPathEngine {
    private final Budget budget;

    BoundedFhirPath(IWorkerContext definitions, Budget budget) {
        super(definitions);
        this.budget = budget;
    }

    @Override
    protected void getChildrenByName(Base item, String name, List<Base> result) throws FHIRException {
        int before = result.size();
        super.getChildrenByName(item, name, result);
        budget.spendSteps(1L + result.size() - before);
    }
}
