package org.kapfhir.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Refuses to store what is no sound resource, whichever way it comes in. */
@Interceptor
public class SoundResourceInterceptor {
    private final ResourceSoundness soundness;

    SoundResourceInterceptor(ResourceSoundness soundness) {
        this.soundness = soundness;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource) {
        soundness.check(resource);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(IBaseResource previous, IBaseResource resource) {
        soundness.check(resource);
    }
}
