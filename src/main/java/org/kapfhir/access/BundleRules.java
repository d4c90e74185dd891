package org.kapfhir.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.Permission;

/**
 * Judges a batch or transaction entry by entry. A refused entry fails a transaction before anything is done; in a batch it is
 * taken out, and its place in the answer says why. What is read is judged when it is read.
 */
final class BundleRules {
    private static final String REFUSED_KEY = BundleRules.class.getName();

    private final InteractionRules rules;

    BundleRules(InteractionRules rules) {
        this.rules = rules;
    }

    /** @throws AccessRefused if an entry of a transaction is refused */
    void check(Bundle sent, RequestDetails request, Rights rights) {
        boolean isBatch = sent.getType() == BundleType.BATCH;
        Map<Integer, AccessRefused> refused = new TreeMap<>();
        List<BundleEntryComponent> remaining = new ArrayList<>();
        for (int index = 0; index < sent.getEntry().size(); index++) {
            BundleEntryComponent entry = sent.getEntry().get(index);
            try {
                check(entry, rights);
                remaining.add(entry);
            } catch (AccessRefused refusal) {
                if (!isBatch) {
                    throw refusal;
                }
                refused.put(index, refusal);
            }
        }
        if (!refused.isEmpty()) {
            sent.setEntry(remaining);
            request.getUserData().put(REFUSED_KEY, refused);
        }
    }

    /** What was taken out of the batch, by its place. */
    @SuppressWarnings("unchecked") // Only check puts it there.
    static Map<Integer, AccessRefused> refusedOf(RequestDetails request) {
        Object refused = request.getUserData().get(REFUSED_KEY);
        return refused instanceof Map<?, ?> map ? (Map<Integer, AccessRefused>) map : Map.of();
    }

    /** Relative references of what the Bundle of this request puts. */
    static Set<String> written(@Nullable RequestDetails request) {
        return request != null && request.getResource() instanceof Bundle sent
                ? sent.getEntry().stream()
                        .filter(entry -> entry.getRequest().getMethod() == HTTPVerb.PUT)
                        .map(entry -> String.valueOf(entry.getRequest().getUrl()))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private void check(BundleEntryComponent entry, Rights rights) {
        HTTPVerb method = entry.getRequest().getMethod();
        if (method == null || method == HTTPVerb.GET) {
            return;
        }
        if (entry.getResource() instanceof Bundle) {
            throw AccessRefused.nestedBundle();
        }
        UrlUtil.UrlParts address = UrlUtil.parseUrl(
                entry.getRequest().getUrl() == null ? "" : entry.getRequest().getUrl());
        String type = address.getResourceType() == null ? "" : address.getResourceType();
        boolean isSearched = address.getParams() != null || entry.getRequest().hasIfNoneExist();
        switch (method) {
            case POST -> {
                String sent =
                        entry.getResource() == null ? type : entry.getResource().fhirType();
                if (entry.getRequest().getUrl() != null
                        && entry.getRequest().getUrl().contains("$")) {
                    throw AccessRefused.notServed("An operation inside of a Bundle");
                }
                rules.checkWrite(rights, Permission.CREATE, sent, null, isSearched);
            }
            case PUT, PATCH -> rules.checkWrite(rights, Permission.UPDATE, type, address.getResourceId(), isSearched);
            case DELETE -> rules.checkWrite(rights, Permission.DELETE, type, address.getResourceId(), isSearched);
            default -> throw AccessRefused.notServed("This interaction");
        }
    }
}
