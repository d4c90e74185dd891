package org.kapfhir.intake;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeResourceDefinition;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the parameters of reads, searches and histories before they are answered. */
@Interceptor
public class SearchGuardInterceptor {
    private static final Set<RestOperationTypeEnum> GUARDED = EnumSet.of(
            RestOperationTypeEnum.METADATA,
            RestOperationTypeEnum.SEARCH_TYPE,
            RestOperationTypeEnum.SEARCH_SYSTEM,
            RestOperationTypeEnum.READ,
            RestOperationTypeEnum.VREAD,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.HISTORY_TYPE,
            RestOperationTypeEnum.HISTORY_SYSTEM,
            RestOperationTypeEnum.CREATE,
            RestOperationTypeEnum.UPDATE,
            RestOperationTypeEnum.PATCH,
            RestOperationTypeEnum.DELETE);

    private static final Set<RestSearchParameterTypeEnum> NUMERIC =
            EnumSet.of(RestSearchParameterTypeEnum.NUMBER, RestSearchParameterTypeEnum.QUANTITY);

    private final SearchRules rules;

    SearchGuardInterceptor(
            FhirContext fhirContext, ISearchParamRegistry searchParameters, IntakeProperties properties) {
        this.rules = new SearchRules(
                () -> numericParameters(fhirContext, searchParameters),
                (type, name) -> isElement(fhirContext, type, name),
                properties.maxSearchAlternatives(),
                properties.maxSearchValueCharacters());
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void beforeHandling(RequestDetails request, RestOperationTypeEnum operation) {
        if (GUARDED.contains(operation)) {
            rules.check(request.getResourceName(), request.getParameters());
        }
    }

    private static Set<String> numericParameters(FhirContext fhirContext, ISearchParamRegistry searchParameters) {
        return fhirContext.getResourceTypes().stream()
                .flatMap(type ->
                        searchParameters
                                .getActiveSearchParams(type, SearchParamLookupContextEnum.SEARCH)
                                .values()
                                .stream())
                .filter(parameter -> NUMERIC.contains(parameter.getParamType()))
                .map(RuntimeSearchParam::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isElement(FhirContext fhirContext, String type, String name) {
        RuntimeResourceDefinition definition = fhirContext.getResourceDefinition(type);
        return definition.getChildByName(name) != null || definition.getChildByName(name + "[x]") != null;
    }
}
