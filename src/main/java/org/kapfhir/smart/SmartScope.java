package org.kapfhir.smart;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A scope about FHIR resources: {@code (patient|user|system)/(Type|*).c?r?u?d?s?[?parameter=value&…]}, or one of SMART 1
 * that ends in {@code read}, {@code write} or {@code *}.
 *
 * @param level whose data
 * @param resourceType a FHIR resource type or {@code *}
 * @param permissions what may be done; never empty
 * @param conditions the parameters of a granular scope, each {@code name=value} decoded; all must hold. Empty: no condition
 * @param text the scope as it was written, which is also what a token response repeats
 * @see <a href="https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html">SMART App Launch 2.2</a>
 */
public record SmartScope(
        ScopeLevel level, String resourceType, Set<Permission> permissions, Set<String> conditions, String text) {
    public static final String ANY_TYPE = "*";

    private static final Pattern FORM =
            Pattern.compile("(patient|user|system)/(\\*|[A-Z][A-Za-z]{1,40})\\.([a-z]{1,5}|\\*)(?:\\?(\\S{1,500}))?");
    private static final Map<String, Set<Permission>> SMART_1 = Map.of(
            "read", EnumSet.of(Permission.READ, Permission.SEARCH),
            "write", EnumSet.of(Permission.CREATE, Permission.UPDATE, Permission.DELETE),
            "*", EnumSet.allOf(Permission.class));

    public SmartScope {
        permissions = Set.copyOf(permissions);
        conditions = Set.copyOf(conditions);
    }

    /** @return empty if the text is no scope about resources, or malformed */
    public static Optional<SmartScope> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String action = form.group(3);
        Optional<Set<Permission>> permissions = Optional.ofNullable(SMART_1.get(action));
        boolean isSmart1 = permissions.isPresent();
        if (!isSmart1) {
            permissions = Permission.ofLetters(action);
        }
        Optional<Set<String>> conditions = conditions(form.group(4));
        if (permissions.isEmpty() || conditions.isEmpty() || (isSmart1 && form.group(4) != null)) {
            return Optional.empty();
        }
        ScopeLevel level = ScopeLevel.of(form.group(1)).orElseThrow();
        return Optional.of(new SmartScope(level, form.group(2), permissions.get(), conditions.get(), text));
    }

    public boolean allows(Permission permission, String type) {
        return permissions.contains(permission) && (ANY_TYPE.equals(resourceType) || resourceType.equals(type));
    }

    public boolean isGranular() {
        return !conditions.isEmpty();
    }

    /** Whether everything that the other scope allows is allowed by this one; SMART 1 and 2 are compared by meaning. */
    public boolean covers(SmartScope other) {
        return level == other.level
                && (ANY_TYPE.equals(resourceType) || resourceType.equals(other.resourceType))
                && permissions.containsAll(other.permissions)
                && other.conditions.containsAll(conditions);
    }

    private static Optional<Set<String>> conditions(@Nullable String query) {
        if (query == null) {
            return Optional.of(Set.of());
        }
        try {
            Set<String> decoded = Arrays.stream(query.split("&", -1))
                    .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean wellFormed = decoded.stream().allMatch(pair -> pair.indexOf('=') > 0 && !pair.endsWith("="));
            return wellFormed ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
