package org.kapfhir.access;

import java.util.Optional;
import java.util.Set;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;

/**
 * One scope, and how far it reaches.
 *
 * @param patientId the one patient that it reaches; empty: everybody
 */
record Grant(SmartScope scope, Optional<String> patientId) {

    /** Whether anything of the type may be so treated, whoever it is about. */
    boolean allows(Permission permission, String type) {
        if (!scope.allows(permission, type)) {
            return false;
        }
        boolean isRead = permission == Permission.READ || permission == Permission.SEARCH;
        if (patientId.isPresent()) {
            return isRead
                    ? TypeRules.isShared(type) || TypeRules.ownerParameter(type).isPresent() || "Binary".equals(type)
                    : TypeRules.isWrittenByPatients(type);
        }
        boolean isWildcardOfUser = scope.level() == ScopeLevel.USER && SmartScope.ANY_TYPE.equals(scope.resourceType());
        return isRead || !isWildcardOfUser || !TypeRules.isGuarded(type);
    }

    Set<String> conditions() {
        return scope.conditions();
    }

    /** Whether it reaches all resources of the types it names. */
    boolean isUnbounded() {
        return patientId.isEmpty() && conditions().isEmpty();
    }
}
