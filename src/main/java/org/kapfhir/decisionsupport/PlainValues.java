package org.kapfhir.decisionsupport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Turns what the engine answers into plain Java, so that no feature has to know the engine's types. */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Tuple tuple) {
            Map<String, @Nullable Object> elements = new LinkedHashMap<>();
            tuple.getElements().forEach((name, element) -> elements.put(name, of(element)));
            return elements;
        }
        if (value instanceof Iterable<?> items) {
            List<@Nullable Object> list = new ArrayList<>();
            items.forEach(item -> list.add(of(item)));
            return list;
        }
        if (value instanceof DateTime moment) {
            return moment.getDateTime();
        }
        return value;
    }
}
