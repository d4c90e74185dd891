package org.kapfhir.access;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.util.Iterator;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;

/** The last look at what leaves the server: whatever way a resource came here, a caller is shown only what may be seen. */
final class Disclosure {
    private static final Set<RestOperationTypeEnum> BY_ADDRESS =
            Set.of(RestOperationTypeEnum.READ, RestOperationTypeEnum.VREAD, RestOperationTypeEnum.HISTORY_INSTANCE);

    private final Judge judge;

    Disclosure(Judge judge) {
        this.judge = judge;
    }

    /** Whether a resource of the store may be shown in this interaction. */
    boolean mayShow(RestOperationTypeEnum interaction, Rights rights, IBaseResource resource) {
        return BY_ADDRESS.contains(interaction) ? judge.mayRead(rights, resource) : judge.mayFind(rights, resource);
    }

    /** Takes out what must not leave; false if nothing of it may. */
    boolean clean(Rights rights, IBaseResource outgoing) {
        if (outgoing instanceof Bundle bundle) {
            for (Iterator<BundleEntryComponent> entries = bundle.getEntry().iterator(); entries.hasNext(); ) {
                BundleEntryComponent entry = entries.next();
                if (entry.hasResource() && !clean(rights, entry.getResource())) {
                    if (entry.hasResponse()) {
                        entry.setResource(null);
                    } else {
                        entries.remove();
                    }
                }
            }
            return true;
        }
        if (outgoing instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> clean(rights, parameter));
            return true;
        }
        return isAboutNobody(outgoing) || judge.mayFind(rights, outgoing);
    }

    private void clean(Rights rights, ParametersParameterComponent parameter) {
        if (parameter.hasResource() && !clean(rights, parameter.getResource())) {
            parameter.setResource(null);
        }
        parameter.getPart().forEach(part -> clean(rights, part));
    }

    private static boolean isAboutNobody(IBaseResource outgoing) {
        return outgoing instanceof OperationOutcome || outgoing instanceof CapabilityStatement;
    }
}
