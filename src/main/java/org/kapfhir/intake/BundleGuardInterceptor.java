package org.kapfhir.intake;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** A Bundle sent to the base says what it is, and each entry where it goes. */
@Interceptor
public class BundleGuardInterceptor {
    private static final Pattern ONE_RESOURCE = Pattern.compile("/?[A-Za-z]+/[A-Za-z0-9.\\-]{1,64}");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void beforeHandling(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation == RestOperationTypeEnum.TRANSACTION && request.getResource() instanceof Bundle bundle) {
            check(bundle);
            DeletedVersions.keep(request, bundle);
        }
    }

    private static void check(Bundle bundle) {
        if (bundle.getType() != BundleType.TRANSACTION && bundle.getType() != BundleType.BATCH) {
            throw new ResourceUnsound(
                    "Bundle.type", "The type of the Bundle is neither transaction nor batch: say which");
        }
        List<BundleEntryComponent> entries = bundle.getEntry();
        for (int index = 0; index < entries.size(); index++) {
            check(entries.get(index), "Bundle.entry[" + index + "]");
        }
    }

    private static void check(BundleEntryComponent entry, String path) {
        String address = entry.getRequest().getUrl();
        if (entry.getRequest().getMethod() == null || address == null || address.isBlank()) {
            throw new ResourceUnsound(path + ".request", "The entry has no request method or no address: give it both");
        }
        if (entry.getRequest().getMethod() == HTTPVerb.DELETE
                && entry.getRequest().hasIfMatch()
                && !ONE_RESOURCE.matcher(address).matches()) {
            throw new ResourceUnsound(
                    path + ".request.ifMatch", "A version is that of one resource: name the one to delete by its id");
        }
        boolean isWrite = entry.getRequest().getMethod() == HTTPVerb.POST
                || entry.getRequest().getMethod() == HTTPVerb.PUT;
        if (isWrite
                && entry.getResource() != null
                && !typeOf(address).equals(entry.getResource().fhirType())
                && !address.contains("$")) {
            throw new ResourceUnsound(
                    path + ".request.url", "The entry holds a resource of another type than its address: correct one");
        }
    }

    private static String typeOf(String address) {
        return address.startsWith("/") ? typeOf(address.substring(1)) : address.split("[/?]", 2)[0];
    }
}
