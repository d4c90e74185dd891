package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Steps that put values together. */
final class Structures {
    private Structures() {}

    record ListOf(List<Step> elements) implements Step {
        @Override
        public Object run(Frame frame) {
            List<@Nullable Object> values = new ArrayList<>(elements.size());
            for (Step element : elements) {
                values.add(element.run(frame));
            }
            return values;
        }
    }

    record TupleOf(List<String> names, List<Step> elements) implements Step {
        @Override
        public Object run(Frame frame) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                values.put(names.get(i), elements.get(i).run(frame));
            }
            return new Tuple().withElements(values);
        }
    }

    record InstanceOf(QName type, List<String> names, List<Step> elements) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            var environment = frame.evaluation.state.getEnvironment();
            Object instance = environment.createInstance(type);
            for (int i = 0; i < elements.size(); i++) {
                environment.setValue(instance, names.get(i), elements.get(i).run(frame));
            }
            return instance;
        }
    }
}
