package org.kapfhir.sensitivity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Resource;

/** Labels a Bundle or Parameters that leaves the server as strictly as its strictest content. */
@Interceptor(order = HighWaterMarkInterceptor.AFTER_ALL_IS_HIDDEN)
public final class HighWaterMarkInterceptor {
    static final int AFTER_ALL_IS_HIDDEN = 1500;

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void mark(IBaseResource response) {
        if (response instanceof Bundle || response instanceof Parameters) {
            Resource whole = (Resource) response;
            List<Coding> labels = new ArrayList<>(whole.getMeta().getSecurity());
            collect(whole, labels);
            if (!labels.isEmpty()) {
                whole.getMeta().setSecurity(new ArrayList<>(SecurityLabels.highWater(labels)));
            }
        }
    }

    private static void collect(Resource resource, List<Coding> labels) {
        if (resource instanceof Bundle bundle) {
            for (BundleEntryComponent entry : bundle.getEntry()) {
                if (entry.hasResource()) {
                    collect(entry.getResource(), labels);
                }
            }
        } else if (resource instanceof Parameters parameters) {
            parameters.getParameter().forEach(parameter -> collect(parameter, labels));
        } else {
            labels.addAll(resource.getMeta().getSecurity());
        }
    }

    private static void collect(ParametersParameterComponent parameter, List<Coding> labels) {
        if (parameter.hasResource()) {
            collect(parameter.getResource(), labels);
        }
        if ("label".equals(parameter.getName()) && parameter.getValue() instanceof Coding label) {
            labels.add(label);
        }
        parameter.getPart().forEach(part -> collect(part, labels));
    }
}
