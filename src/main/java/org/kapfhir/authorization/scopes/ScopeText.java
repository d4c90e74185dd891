package org.kapfhir.authorization.scopes;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.SmartScope;

/** Writes scopes. */
final class ScopeText {
    private ScopeText() {}

    /** A scope of the type with these permissions and the conditions of both; in the words of SMART 1 if it was asked so. */
    static String of(SmartScope asked, SmartScope most, String type, Set<Permission> permissions) {
        String conditions = Stream.of(query(asked), query(most))
                .filter(query -> !query.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("&"));
        String action =
                permissions.equals(asked.permissions()) && conditions.isEmpty() ? action(asked) : letters(permissions);
        return asked.level().code() + "/" + type + "." + action + (conditions.isEmpty() ? "" : "?" + conditions);
    }

    static String letters(Set<Permission> permissions) {
        return Stream.of(Permission.values())
                .filter(permissions::contains)
                .map(permission -> permission.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }

    private static String action(SmartScope scope) {
        String text = scope.text().substring(scope.text().indexOf('.') + 1);
        return text.contains("?") ? text.substring(0, text.indexOf('?')) : text;
    }

    private static String query(SmartScope scope) {
        int start = scope.text().indexOf('?');
        return start < 0 ? "" : scope.text().substring(start + 1);
    }
}
