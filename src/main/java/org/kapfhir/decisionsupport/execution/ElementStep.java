package org.kapfhir.decisionsupport.execution;

import ca.uhn.fhir.context.FhirContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.Base;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Reads an element of a value: of a tuple, of an entry of the record or a part of one. */
record ElementStep(Step holder, String path, FhirContext fhir, Map<Class<?>, ElementReader> readers) implements Step {

    ElementStep(Step holder, String path, FhirContext fhir) {
        this(holder, path, fhir, new ConcurrentHashMap<>());
    }

    @Override
    public @Nullable Object run(Frame frame) {
        Object value = holder.run(frame);
        if (value == null) {
            return null;
        }
        if (value instanceof Tuple tuple) {
            return tuple.getElements().get(path);
        }
        if (value instanceof Base) {
            ElementReader reader = readers.get(value.getClass());
            if (reader == null) {
                reader = readers.computeIfAbsent(value.getClass(), type -> ElementReader.of(type, path, fhir));
            }
            return reader.read(value, path, frame);
        }
        if (value instanceof Quantity quantity && "value".equals(path)) {
            return quantity.getValue();
        }
        return ElementReader.BY_MODEL.read(value, path, frame);
    }
}
