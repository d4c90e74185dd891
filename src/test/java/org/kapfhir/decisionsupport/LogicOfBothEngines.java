package org.kapfhir.decisionsupport;

import ca.uhn.fhir.context.FhirContext;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.conformance.GuidePackage;

/** The guide's logic, evaluated by the compiled steps and by the reference engine. */
public final class LogicOfBothEngines {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final GuideLogic compiled;
    private final GuideLogic interpreted;

    public LogicOfBothEngines(GuidePackage guide, FhirContext fhir) {
        this.compiled = GuideLogic.compile(guide, fhir);
        this.interpreted = compiled.interpreted();
    }

    /** The definitions of a library that are no functions, in a fixed order. */
    public SortedSet<String> definitionsOf(String library) {
        return new TreeSet<>(compiled.valuesOf(library));
    }

    /** The definitions whose values are not the same, each with both values. */
    public Map<String, String> differences(
            String library,
            Collection<String> definitions,
            PatientRecord record,
            Map<String, Object> parameters,
            OffsetDateTime now) {
        Map<String, @Nullable Object> here = compiled.evaluate(library, definitions, record, parameters, now);
        Map<String, @Nullable Object> there = interpreted.evaluate(library, definitions, record, parameters, now);
        Map<String, String> differences = new HashMap<>();
        for (String definition : definitions) {
            String one = text(here.get(definition));
            String other = text(there.get(definition));
            if (!one.equals(other)) {
                differences.put(definition, one + " instead of " + other);
            }
        }
        return differences;
    }

    /** Entries of a record are the same only if they are the same object, so their text is their identity. */
    private static String text(@Nullable Object value) {
        if (value instanceof Resource entry) {
            return entry.fhirType() + "@" + System.identityHashCode(RecordedEntry.of(entry));
        }
        if (value instanceof Base part) {
            // Aliases of code systems are resolved in a copy, another one in each evaluation.
            return part.fhirType() + " " + FHIR.newJsonParser().encodeToString(part);
        }
        if (value instanceof List<?> items) {
            return items.stream().map(LogicOfBothEngines::text).toList().toString();
        }
        if (value instanceof Map<?, ?> elements) {
            Map<String, String> texts = new TreeMap<>();
            elements.forEach((name, element) -> texts.put(String.valueOf(name), text(element)));
            return texts.toString();
        }
        return value == null ? "null" : value.getClass().getSimpleName() + " " + value;
    }
}
