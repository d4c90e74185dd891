package org.kapfhir.chart;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.model.api.IQueryParameterType;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.HasParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import ca.uhn.fhir.rest.server.util.ICachedSearchDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapfhir.chart.SearchNarrowing.Hidden;

/**
 * Makes a search one over what the caller may see: so totals, counts, pages and the order are those of a store without the
 * hidden records, and a condition that only hidden records meet finds nothing.
 *
 * <p>A condition on a linked record (a chain, {@code _has}) is checked by the store on all of them, hidden ones included.
 * So it is refused to whoever something is hidden from, whatever it asks, unless the linked record is a person, an
 * organization or a place; with a refusal that is always the same, a true and a false guess do not differ.
 */
@Interceptor(order = NarrowedSearchInterceptor.AFTER_SCOPES)
public final class NarrowedSearchInterceptor {
    /** What scopes add and check is what the caller asked for. */
    static final int AFTER_SCOPES = 100;

    private static final String SECURITY = "_security";
    private static final String ID = "_id";

    /** Parameters that ask about the whole text of records, or lists of them. */
    private static final Set<String> OPAQUE = Set.of("_list", "_filter", "_content", "_text");

    /** References to what is hardly ever labeled: whoever is hidden there by hand is hidden as a person. */
    private static final Set<String> DIRECTORY = Set.of(
            "Patient", "Practitioner", "PractitionerRole", "Organization", "Location", "RelatedPerson", "Device");

    private static final Set<String> DIRECTORY_PARAMETERS = Set.of(
            "patient",
            "subject",
            "performer",
            "practitioner",
            "organization",
            "location",
            "service-provider",
            "author",
            "general-practitioner",
            "managing-organization",
            "requester",
            "recorder",
            "asserter",
            "participant");

    private final SearchNarrowing narrowing;

    NarrowedSearchInterceptor(SearchNarrowing narrowing) {
        this.narrowing = narrowing;
    }

    /** A search that was narrowed for one caller is no answer for another, and the other way round. */
    @Hook(Pointcut.STORAGE_PRECHECK_FOR_CACHED_SEARCH)
    public boolean mayReuseEarlierSearch(RequestDetails request) {
        return !narrowing.mayHide(request);
    }

    /** @throws ConditionRefused 403 {@code forbidden} */
    @Hook(Pointcut.STORAGE_PRESEARCH_REGISTERED)
    public void narrow(ICachedSearchDetails search, RequestDetails request, SearchParameterMap conditions) {
        Hidden hidden = narrowing.hidden(request, search.getResourceType()).orElse(null);
        if (hidden == null) {
            return;
        }
        search.setCannotBeReused();
        refuseConditionsOnLinkedRecords(conditions);
        if (!hidden.labels().isEmpty()) {
            TokenOrListParam none = new TokenOrListParam();
            hidden.labels()
                    .forEach(label -> none.add(
                            new TokenParam(label.getSystem(), label.getCode()).setModifier(TokenParamModifier.NOT)));
            conditions.add(SECURITY, none);
        }
        leaveOut(hidden.ids(), conditions);
    }

    private static void refuseConditionsOnLinkedRecords(SearchParameterMap conditions) {
        for (Map.Entry<String, List<List<IQueryParameterType>>> condition : conditions.entrySet()) {
            if (OPAQUE.contains(condition.getKey())) {
                throw new ConditionRefused(condition.getKey());
            }
            for (List<IQueryParameterType> alternatives : condition.getValue()) {
                for (IQueryParameterType alternative : alternatives) {
                    if (alternative instanceof HasParam || isBeyondTheDirectory(condition.getKey(), alternative)) {
                        throw new ConditionRefused(condition.getKey());
                    }
                }
            }
        }
    }

    private static boolean isBeyondTheDirectory(String parameter, IQueryParameterType value) {
        if (!(value instanceof ReferenceParam reference) || reference.getChain() == null) {
            return false;
        }
        String chain = reference.getChain();
        String type = reference.getResourceType();
        boolean isTyped = type != null && !type.isEmpty();
        boolean staysInDirectory = isTyped ? DIRECTORY.contains(type) : DIRECTORY_PARAMETERS.contains(parameter);
        return !staysInDirectory || chain.contains(".") || chain.startsWith("_has") || chain.contains(":");
    }

    /** The store takes ids to find and ids to leave out for one list, so here they are told apart. */
    private static void leaveOut(Set<String> ids, SearchParameterMap conditions) {
        if (ids.isEmpty()) {
            return;
        }
        List<List<IQueryParameterType>> wanted = conditions.get(ID);
        if (wanted == null || wanted.isEmpty()) {
            TokenOrListParam none = new TokenOrListParam();
            ids.forEach(id -> none.add(new TokenParam(null, id).setModifier(TokenParamModifier.NOT)));
            conditions.add(ID, none);
            return;
        }
        List<List<IQueryParameterType>> left = new ArrayList<>();
        for (List<IQueryParameterType> alternatives : wanted) {
            List<IQueryParameterType> visible = new ArrayList<>();
            alternatives.stream()
                    .filter(value -> !ids.contains(logicalId(value)))
                    .forEach(visible::add);
            if (visible.isEmpty()) {
                visible.add(new TokenParam(null, "none-of-these"));
            }
            left.add(visible);
        }
        conditions.remove(ID);
        conditions.put(ID, left);
    }

    private static String logicalId(IQueryParameterType value) {
        String text = value instanceof TokenParam token ? String.valueOf(token.getValue()) : String.valueOf(value);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
