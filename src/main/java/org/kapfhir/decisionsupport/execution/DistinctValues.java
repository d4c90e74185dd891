package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.EqualEvaluator;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * Removes elements that are equal to an earlier one, as the reference engine's {@code distinct} does: null equals null
 * here, and an element whose equality is uncertain stays. Only elements with the same mark are compared, so that a list
 * costs what it is long and not the square of it.
 */
final class DistinctValues {
    private DistinctValues() {}

    static @Nullable List<@Nullable Object> of(@Nullable Iterable<?> source, State state) {
        if (source == null) {
            return null;
        }
        List<@Nullable Object> kept = new ArrayList<>();
        Map<Integer, List<Object>> byMark = new HashMap<>();
        boolean holdsNull = false;
        for (Object element : source) {
            if (element == null) {
                if (!holdsNull) {
                    kept.add(null);
                }
                holdsNull = true;
            } else {
                List<Object> alike = byMark.computeIfAbsent(mark(element), first -> new ArrayList<>(1));
                if (!holds(alike, element, state)) {
                    alike.add(element);
                    kept.add(element);
                }
            }
        }
        return kept;
    }

    private static boolean holds(List<Object> alike, Object element, State state) {
        for (Object other : alike) {
            if (isEqual(element, other, state)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEqual(Object element, Object other, State state) {
        return (element == other && element instanceof Base)
                || Boolean.TRUE.equals(EqualEvaluator.equal(element, other, state));
    }

    /** Equal for all elements that can be equal; what cannot be told cheaply marks nothing. */
    private static int mark(@Nullable Object element) {
        if (element instanceof String || element instanceof Boolean) {
            return element.hashCode();
        }
        if (element instanceof Resource resource) {
            String id = resource.getIdElement().getIdPart();
            return id == null ? 0 : id.hashCode();
        }
        if (element instanceof Tuple tuple) {
            int mark = 0;
            for (Map.Entry<String, @Nullable Object> part : tuple.getElements().entrySet()) {
                mark += part.getKey().hashCode() * (31 + mark(part.getValue()));
            }
            return mark;
        }
        return 0;
    }
}
