package org.kapfhir.authorization.scopes;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.SmartScope;

/**
 * What of the asked scopes a registration allows. A scope that is covered is granted as it was asked, so that one of SMART 1
 * comes back as one; one that is wider is cut to what both allow; anything else is left out.
 */
public final class ScopeNegotiation {
    private ScopeNegotiation() {}

    public static Set<String> grantable(Collection<String> asked, Collection<String> registered) {
        Set<String> granted = new LinkedHashSet<>();
        for (String scope : new TreeSet<>(asked)) {
            if (ContextScope.of(scope).isPresent()) {
                if (registered.contains(scope)) {
                    granted.add(scope);
                }
            } else {
                SmartScope.parse(scope)
                        .ifPresent(wanted -> allowed(wanted, registered).forEach(granted::add));
            }
        }
        return granted;
    }

    /** Whether one of the scopes allows all that this one does. */
    public static boolean isCovered(String scope, Collection<String> by) {
        return by.contains(scope)
                || SmartScope.parse(scope)
                        .map(wanted -> resourceScopes(by).anyMatch(wide -> wide.covers(wanted)))
                        .orElse(false);
    }

    private static Stream<String> allowed(SmartScope wanted, Collection<String> registered) {
        if (isCovered(wanted.text(), registered)) {
            return Stream.of(wanted.text());
        }
        return resourceScopes(registered)
                .map(most -> common(wanted, most))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static Optional<String> common(SmartScope wanted, SmartScope most) {
        boolean sameType = wanted.resourceType().equals(most.resourceType())
                || SmartScope.ANY_TYPE.equals(wanted.resourceType())
                || SmartScope.ANY_TYPE.equals(most.resourceType());
        Set<Permission> permissions = EnumSet.copyOf(wanted.permissions());
        permissions.retainAll(most.permissions());
        if (wanted.level() != most.level() || !sameType || permissions.isEmpty()) {
            return Optional.empty();
        }
        String type = SmartScope.ANY_TYPE.equals(wanted.resourceType()) ? most.resourceType() : wanted.resourceType();
        return Optional.of(ScopeText.of(wanted, most, type, permissions));
    }

    static Stream<SmartScope> resourceScopes(Collection<String> scopes) {
        return scopes.stream().map(SmartScope::parse).flatMap(Optional::stream);
    }
}
