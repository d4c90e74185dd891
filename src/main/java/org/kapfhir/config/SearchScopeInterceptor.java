package org.kapfhir.config;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.dao.NonPersistedSearch;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.BaseParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.SearchScope;
import org.kapfhir.access.SearchScope.Narrowing;
import org.kapfhir.errors.ErrorInterceptor;
import org.kapfhir.shared.RequestRefused;

/**
 * Adds to each search of a caller, conditional writes and references included, what narrows it to what the caller may see;
 * so the database finds, sorts and counts nothing else.
 */
@Interceptor
public class SearchScopeInterceptor {
    private static final String ID = "_id";
    private static final String SECURITY = "_security";

    private final SearchScope scope;
    private final MatchUrlService matchUrls;
    private final FhirContext fhirContext;
    private final ErrorInterceptor errors;

    SearchScopeInterceptor(
            SearchScope scope, MatchUrlService matchUrls, FhirContext fhirContext, ErrorInterceptor errors) {
        this.scope = scope;
        this.matchUrls = matchUrls;
        this.fhirContext = fhirContext;
        this.errors = errors;
    }

    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void narrow(ICachedSearchDetails search, @Nullable RequestDetails request, SearchParameterMap parameters) {
        if (request == null) {
            return;
        }
        String type = search.getResourceType();
        try {
            scope.narrow(request, type, parameters.toNormalizedQueryString().replaceFirst("^\\?", ""))
                    .ifPresent(narrowing -> apply(narrowing, search, type, parameters, request));
        } catch (RequestRefused refused) {
            throw errors.toOperationOutcome(refused);
        }
    }

    private void apply(
            Narrowing narrowing,
            ICachedSearchDetails search,
            String type,
            SearchParameterMap parameters,
            RequestDetails request) {
        search.setUuid(narrowing.name());
        narrowing.patientId().ifPresent(patient -> addOwner(parameters, narrowing.ownerParameter(), patient));
        addConditions(parameters, type, narrowing.conditions());
        if (!narrowing.isExact()) {
            withoutCounting(parameters, search, request);
        }
    }

    /** HAPI does not take the same condition twice. */
    private static void addOwner(SearchParameterMap parameters, String name, String patientId) {
        BaseParam owner = ID.equals(name) ? new TokenParam(patientId) : new ReferenceParam("Patient/" + patientId);
        List<List<IQueryParameterType>> asked = parameters.containsKey(name) ? parameters.get(name) : List.of();
        if (asked.stream().noneMatch(List.of(owner)::equals)) {
            parameters.add(name, owner);
        }
    }

    private void addConditions(SearchParameterMap parameters, String type, Set<String> conditions) {
        if (!conditions.isEmpty()) {
            SearchParameterMap granular = matchUrls.translateMatchUrl(
                    JpaScopeConditions.query(type, conditions), fhirContext.getResourceDefinition(type));
            granular.entrySet()
                    .forEach(named -> named.getValue().forEach(any -> addAny(parameters, named.getKey(), any)));
        }
    }

    private static void addAny(SearchParameterMap parameters, String name, List<IQueryParameterType> any) {
        List<List<IQueryParameterType>> all = parameters.containsKey(name) ? parameters.get(name) : new ArrayList<>();
        all.add(any);
        parameters.put(name, all);
    }

    /** The database would count what the caller may not see; so what is asked for is found, judged and then counted. */
    private static void withoutCounting(
            SearchParameterMap parameters, ICachedSearchDetails search, RequestDetails request) {
        boolean wantsNumberOnly = parameters.getSummaryMode() == SummaryEnum.COUNT
                || Integer.valueOf(0).equals(parameters.getCount());
        parameters.setSearchTotalMode(SearchTotalModeEnum.NONE);
        if (search instanceof NonPersistedSearch) {
            // One more condition keeps HAPI from resolving it together with others, unseen by those who judge.
            parameters.add(SECURITY, new TokenParam("urn:ietf:rfc:3986", "none").setModifier(TokenParamModifier.NOT));
        } else if (wantsNumberOnly) {
            SearchScope.noteCounting(request);
            parameters.setSummaryMode(null);
            parameters.setCount(null);
            parameters.setLoadSynchronousUpTo(SearchScope.MOST_COUNTED + 1);
        }
    }
}
