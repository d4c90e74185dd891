package org.kapfhir.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.jspecify.annotations.Nullable;

/**
 * Deletes nothing that is not the version which the request names (If-Match): HAPI keeps to that when it updates and patches,
 * and leaves it out when it deletes.
 */
@Interceptor
public class VersionedDeletionInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void beforeDelete(IBaseResource resource, @Nullable RequestDetails request) {
        IIdType id = resource.getIdElement();
        if (request != null
                && DeletedVersions.wanted(request, id.toUnqualifiedVersionless().getValue())
                        .filter(version -> !version.equals(id.getVersionIdPart()))
                        .isPresent()) {
            throw new DeletionRefused();
        }
    }
}
