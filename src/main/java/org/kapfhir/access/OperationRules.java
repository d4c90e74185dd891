package org.kapfhir.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kapfhir.smart.RequiresScope;

/**
 * The operations that are served, with what they require: ours say so themselves; of those that come with the store only the
 * listed ones are on.
 */
final class OperationRules {
    private static final String VALIDATE = "$validate";

    /** By type and name. */
    private static final Map<String, OperationRule> STOCK = Map.of(
            "ValueSet/$expand", OperationRule.reading("ValueSet"),
            "ValueSet/$validate-code", OperationRule.reading("ValueSet"),
            "CodeSystem/$lookup", OperationRule.reading("CodeSystem"),
            "CodeSystem/$subsumes", OperationRule.reading("CodeSystem"),
            "CodeSystem/$validate-code", OperationRule.reading("CodeSystem"),
            "ConceptMap/$translate", OperationRule.reading("ConceptMap"));

    private final Map<String, OperationRule> own = new ConcurrentHashMap<>();

    /**
     * Decides whether an operation is served at all.
     *
     * @param type resource type; null for an operation of the whole server
     * @param required what the method says it requires; null if it says nothing
     */
    boolean register(@Nullable String type, String name, @Nullable RequiresScope required) {
        if (required != null) {
            own.put(key(type, name), OperationRule.of(required));
            return true;
        }
        return find(type, name).isPresent();
    }

    Optional<OperationRule> find(@Nullable String type, String name) {
        OperationRule rule = own.getOrDefault(key(type, name), STOCK.get(key(type, name)));
        if (rule == null && type != null && VALIDATE.equals(name)) {
            return Optional.of(OperationRule.reading("StructureDefinition"));
        }
        return Optional.ofNullable(rule);
    }

    private static String key(@Nullable String type, String name) {
        return (type == null ? "" : type + "/") + (name.startsWith("$") ? name : "$" + name);
    }
}
