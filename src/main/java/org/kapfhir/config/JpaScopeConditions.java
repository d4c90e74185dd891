package org.kapfhir.config;

import ca.uhn.fhir.jpa.searchparam.matcher.InMemoryMatchResult;
import ca.uhn.fhir.jpa.searchparam.matcher.SearchParamMatcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.kapfhir.access.ScopeConditions;

/** Evaluates granular scopes with the matcher that HAPI's subscriptions use. */
final class JpaScopeConditions implements ScopeConditions {
    private final SearchParamMatcher matcher;

    JpaScopeConditions(SearchParamMatcher matcher) {
        this.matcher = matcher;
    }

    @Override
    public boolean areMet(Set<String> conditions, IBaseResource resource) {
        InMemoryMatchResult result = matcher.match(query(resource.fhirType(), conditions), resource, null);
        return result.supported() && result.matched();
    }

    /** The conditions as a search of the type. */
    static String query(String type, Set<String> conditions) {
        return conditions.stream()
                .sorted()
                .map(condition -> condition.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", type + "?", ""));
    }
}
