package org.kapfhir.screening;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.PlanDefinition;

/** Refuses to store a PlanDefinition that asks the screening library and names what does not resolve. */
@Interceptor
public class ProtocolInterceptor {
    private final ProtocolCheck check;

    ProtocolInterceptor(ProtocolCheck check) {
        this.check = check;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource) {
        verify(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(IBaseResource previous, IBaseResource resource) {
        verify(resource);
    }

    private void verify(IBaseResource resource) {
        if (resource instanceof PlanDefinition plan && CandidacyProtocol.isCandidacy(plan)) {
            check.check(plan);
        }
    }
}
