package org.kapfhir.conformance;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Refuses to store a resource that claims one of our profiles and breaks it, whichever way it comes in. */
@Interceptor
public class ProfileClaimInterceptor {
    private final ProfileClaims claims;

    ProfileClaimInterceptor(ProfileClaims claims) {
        this.claims = claims;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource) {
        claims.verify(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(IBaseResource previous, IBaseResource resource) {
        claims.verify(resource);
    }
}
