package org.kapfhir.access;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import java.util.Set;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.Permission;

/** Narrows each search to what its caller may see, before the database is asked. */
public final class SearchScope {
    /** The most resources that are judged one by one to count them. */
    public static final int MOST_COUNTED = 1000;

    private final SearchConditions conditions;
    private final PageNames pages;

    SearchScope(SearchConditions conditions, PageNames pages) {
        this.conditions = conditions;
        this.pages = pages;
    }

    /**
     * What must be added to a search.
     *
     * @param name of the result, which only this caller can leaf through
     * @param ownerParameter the search parameter that says whom a resource is about
     * @param patientId the one patient to whom it is narrowed; empty: to nobody
     * @param conditions of a granular scope, {@code name=value} each
     * @param isExact whether exactly what the caller may see is then found, so that the database may count
     */
    public record Narrowing(
            String name, String ownerParameter, Optional<String> patientId, Set<String> conditions, boolean isExact) {

        public Narrowing {
            conditions = Set.copyOf(conditions);
        }
    }

    /**
     * @param query the conditions of the search in search syntax
     * @return empty for the server's own searches
     * @throws AccessRefused if the caller may not search so; the cause for the answer is in it
     */
    public Optional<Narrowing> narrow(RequestDetails request, String type, String query) {
        return CurrentCaller.rights(request).map(rights -> {
            if (!rights.may(Permission.SEARCH, type)) {
                throw AccessRefused.scope("searching " + type);
            }
            conditions.check(rights, type, query);
            return narrowing(rights, type, rights.caller());
        });
    }

    private Narrowing narrowing(Rights rights, String type, Caller caller) {
        Optional<String> owner = TypeRules.ownerParameter(type);
        Optional<String> patient = owner.flatMap(parameter -> rights.onlyPatient(Permission.SEARCH, type));
        Set<String> granular = rights.onlyConditions(Permission.SEARCH, type);
        return new Narrowing(pages.draw(caller), owner.orElse(""), patient, granular, isExact(rights, type));
    }

    /** Notes that the answer to the request is to be a number, counted by judging one by one. */
    public static void noteCounting(RequestDetails request) {
        Totals.noteJudged(request);
    }

    /** Whether narrowing alone leaves nothing that would have to be judged one by one. */
    static boolean isExact(Rights rights, String type) {
        boolean oneKind = rights.grants(Permission.SEARCH, type)
                        .map(Grant::conditions)
                        .distinct()
                        .count()
                == 1;
        boolean oneReach = rights.grants(Permission.SEARCH, type)
                        .map(Grant::patientId)
                        .distinct()
                        .count()
                == 1;
        boolean plain = rights.mayAll(Permission.SEARCH, type) || TypeRules.isShared(type) || isOwnedPlainly(type);
        return plain && (rights.mayAll(Permission.SEARCH, type) || (oneKind && oneReach)) && !rights.isWithheld(type);
    }

    /** Whether what the owner's search parameter finds is about that patient and nobody else. */
    private static boolean isOwnedPlainly(String type) {
        return TypeRules.ownerParameter(type)
                        .filter(name -> !"actor".equals(name))
                        .isPresent()
                && !"AuditEvent".equals(type)
                && !"Provenance".equals(type)
                && !"Task".equals(type);
    }
}
