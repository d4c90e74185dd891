package org.kapfhir.sensitivity;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.function.Predicate;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Labels what is written, whichever way it comes in; before it is stored, so that no version is ever without its labels. */
@Interceptor
public final class LabelInterceptor {
    private static final String META_SNAPSHOT_MODE = "X-Meta-Snapshot-Mode";

    private final Labeling labeling;
    private final Disclosures disclosures;

    LabelInterceptor(Labeling labeling, Disclosures disclosures) {
        this.labeling = labeling;
        this.disclosures = disclosures;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void beforeCreate(IBaseResource resource) {
        labeling.label((Resource) resource);
    }

    /** @param previous null when HAPI does not know the earlier version */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void beforeUpdate(@Nullable IBaseResource previous, IBaseResource resource, RequestDetails request) {
        if (previous == null) {
            labeling.label((Resource) resource);
        } else {
            labeling.label((Resource) previous, (Resource) resource, mayTakeOff(request));
        }
    }

    /** HAPI keeps labels across updates; a client that wants one gone says so with the header for it, and sees it. */
    private Predicate<Coding> mayTakeOff(@Nullable RequestDetails request) {
        boolean wantsSnapshot = request != null
                && request.getHeaders(META_SNAPSHOT_MODE).stream().anyMatch(mode -> mode.contains("SECURITY_LABEL"));
        return label -> wantsSnapshot && !disclosures.of(request).hides(List.of(label));
    }
}
