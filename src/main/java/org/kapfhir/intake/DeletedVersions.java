package org.kapfhir.intake;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.springframework.http.HttpHeaders;

/**
 * Which versions a request wants deleted and no others: its header says it, or the entries of its Bundle.
 *
 * @param ofEntries entity tags by type and id
 */
record DeletedVersions(Map<String, String> ofEntries) {
    private static final Pattern LEADING_SLASH = Pattern.compile("^/");
    private static final Pattern AROUND_THE_NUMBER = Pattern.compile("W/|\"");

    /** Keeps what the entries say for when the store comes to them: it hands over the request, and not the entry. */
    static void keep(RequestDetails request, Bundle bundle) {
        Map<String, String> ofEntries = new HashMap<>();
        bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getRequest)
                .filter(entry -> entry.getMethod() == HTTPVerb.DELETE && entry.hasIfMatch())
                .forEach(entry ->
                        ofEntries.put(LEADING_SLASH.matcher(entry.getUrl()).replaceFirst(""), entry.getIfMatch()));
        if (!ofEntries.isEmpty()) {
            request.getUserData().put(DeletedVersions.class, new DeletedVersions(ofEntries));
        }
    }

    /** @param address type and id of what is about to be deleted */
    static Optional<String> wanted(RequestDetails request, String address) {
        Optional<String> tag = request.getUserData().get(DeletedVersions.class) instanceof DeletedVersions versions
                ? Optional.ofNullable(versions.ofEntries.get(address))
                : Optional.of(request)
                        .filter(one -> one.getRestOperationType() == RestOperationTypeEnum.DELETE)
                        .map(one -> one.getHeader(HttpHeaders.IF_MATCH));
        return tag.map(text -> AROUND_THE_NUMBER.matcher(text).replaceAll(""));
    }
}
