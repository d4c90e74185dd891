package org.kapfhir.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;

/**
 * What a caller may do: the token's scopes, bounded by the user's own rights, and what else may be withheld.
 *
 * @param rules reasons to withhold what the grants would show
 */
record Rights(Caller caller, List<Grant> grants, List<DisclosureRule> rules) {
    private static final Set<Permission> EVERYTHING = Set.of(Permission.values());

    Rights {
        grants = List.copyOf(grants);
        rules = List.copyOf(rules);
    }

    boolean may(Permission permission, String type) {
        return grants(permission, type).findAny().isPresent();
    }

    Stream<Grant> grants(Permission permission, String type) {
        return grants.stream().filter(grant -> grant.allows(permission, type));
    }

    /** Whether everything of the type may be so treated. */
    boolean mayAll(Permission permission, String type) {
        return grants(permission, type).anyMatch(Grant::isUnbounded);
    }

    /** Whether nothing of the type is hidden from the caller, who may both read and search it. */
    boolean seesAll(String type) {
        return mayAll(Permission.READ, type) && mayAll(Permission.SEARCH, type) && !isWithheld(type);
    }

    /** Whether a search may go through resources of the type without telling of hidden ones. */
    boolean seesAllOrShared(String type) {
        boolean isOpen = TypeRules.isShared(type) && may(Permission.SEARCH, type) && !isWithheld(type);
        return seesAll(type)
                || (isOpen
                        && grants(Permission.SEARCH, type)
                                .anyMatch(grant -> grant.conditions().isEmpty()));
    }

    /** Whether something of the type could be withheld for another reason than scopes. */
    boolean isWithheld(String type) {
        return rules.stream().anyMatch(rule -> rule.mayWithhold(caller, type));
    }

    /** Whether nothing at all is hidden from the caller. */
    boolean seesEverything() {
        return anyUnbounded(grant -> SmartScope.ANY_TYPE.equals(grant.scope().resourceType())
                        && grant.scope().permissions().containsAll(Set.of(Permission.READ, Permission.SEARCH)))
                && !isWithheld(SmartScope.ANY_TYPE);
    }

    boolean isAdmin() {
        return anyUnbounded(grant -> grant.scope().level() == ScopeLevel.SYSTEM
                && SmartScope.ANY_TYPE.equals(grant.scope().resourceType())
                && grant.scope().permissions().containsAll(EVERYTHING));
    }

    /** The one patient that scopes for this reach; empty if one reaches further, or none reaches anybody. */
    Optional<String> onlyPatient(Permission permission, String type) {
        List<Optional<String>> reached =
                grants(permission, type).map(Grant::patientId).distinct().toList();
        return reached.size() == 1 ? reached.get(0) : Optional.empty();
    }

    /** The conditions that hold for all that scopes for this reach; empty if there is none, or several stand beside each other. */
    Set<String> onlyConditions(Permission permission, String type) {
        List<Set<String>> conditions =
                grants(permission, type).map(Grant::conditions).distinct().toList();
        return conditions.size() == 1 ? conditions.get(0) : Set.of();
    }

    /** Whether all of the types may be read and searched without a condition, of the patient or of everybody. */
    boolean mayReadWhole(Collection<String> types) {
        return types.stream()
                .allMatch(type -> grants(Permission.READ, type)
                        .anyMatch(grant -> grant.conditions().isEmpty()));
    }

    private boolean anyUnbounded(Predicate<Grant> wanted) {
        return grants.stream().filter(Grant::isUnbounded).anyMatch(wanted);
    }
}
