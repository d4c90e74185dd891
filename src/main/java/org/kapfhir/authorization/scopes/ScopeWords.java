package org.kapfhir.authorization.scopes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapfhir.smart.Permission;
import org.kapfhir.smart.ScopeLevel;
import org.kapfhir.smart.SmartScope;

/** Says what a scope allows in words that a patient can read. */
public final class ScopeWords {
    private static final List<Permission> READING = List.of(Permission.READ, Permission.SEARCH);

    /** Other types are called by their name. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry(SmartScope.ANY_TYPE, "everything"),
            Map.entry("AdverseEvent", "side effects"),
            Map.entry("AllergyIntolerance", "allergies"),
            Map.entry("Condition", "diagnoses"),
            Map.entry("DocumentReference", "documents"),
            Map.entry("MedicationAdministration", "drugs given"),
            Map.entry("MedicationRequest", "prescriptions"),
            Map.entry("MedicationStatement", "drugs taken"),
            Map.entry("Observation", "measurements and scores"),
            Map.entry("Patient", "name, birth date and contacts"),
            Map.entry("QuestionnaireResponse", "filled-in questionnaires"));

    private ScopeWords() {}

    public static String of(String scope) {
        return ContextScope.of(scope)
                .map(ScopeWords::context)
                .or(() -> SmartScope.parse(scope).map(ScopeWords::resources))
                .orElse(scope);
    }

    private static String context(ContextScope scope) {
        return switch (scope) {
            case OPENID -> "Know that it is you";
            case PROFILE -> "Know your name";
            case FHIR_USER -> "Know which record describes you";
            case LAUNCH -> "Know what is open in the record system";
            case LAUNCH_PATIENT -> "Know which patient is chosen";
            case LAUNCH_ENCOUNTER -> "Know which encounter is open";
            case ONLINE_ACCESS -> "Keep this access while you are logged in";
            case OFFLINE_ACCESS -> "Keep this access when you are not there (offline access), until you end it";
        };
    }

    private static String resources(SmartScope scope) {
        String what = KINDS.getOrDefault(scope.resourceType(), "records of the kind " + spaced(scope.resourceType()));
        String category = scope.conditions().stream()
                .sorted()
                .map(condition -> condition.substring(condition.indexOf('=') + 1))
                .map(value -> value.substring(value.indexOf('|') + 1))
                .collect(Collectors.joining(", "));
        String whose = scope.level() == ScopeLevel.PATIENT ? "of this patient" : "that you may see";
        return verbs(scope.permissions()) + " " + what + (category.isEmpty() ? "" : " (" + category + ")") + " "
                + whose;
    }

    private static String verbs(Set<Permission> permissions) {
        Stream<String> words = Stream.concat(
                permissions.containsAll(READING)
                        ? Stream.of("read")
                        : READING.stream().filter(permissions::contains).map(ScopeWords::word),
                Stream.of(Permission.CREATE, Permission.UPDATE, Permission.DELETE)
                        .filter(permissions::contains)
                        .map(ScopeWords::word));
        String joined = words.collect(Collectors.joining(", "));
        return joined.substring(0, 1).toUpperCase(Locale.ROOT) + joined.substring(1);
    }

    private static String word(Permission permission) {
        return switch (permission) {
            case READ -> "open";
            case SEARCH -> "search";
            case CREATE -> "add";
            case UPDATE -> "change";
            case DELETE -> "delete";
        };
    }

    private static String spaced(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
