package org.kapfhir.audit;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;

/** Says no to whoever wants to write to the trail, before the server finds that nobody serves such a request. */
@Interceptor
public final class AuditDoorInterceptor {

    /** @throws AuditRefused 403, code {@code forbidden} */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void expectReading(RequestDetails request) {
        boolean isSearch = request.getRequestType() == RequestTypeEnum.POST && "_search".equals(request.getOperation());
        boolean isReading = request.getRequestType() == RequestTypeEnum.GET
                || request.getRequestType() == RequestTypeEnum.HEAD
                || isSearch;
        if ("AuditEvent".equals(request.getResourceName()) && !isReading) {
            throw AuditRefused.readOnly();
        }
    }
}
