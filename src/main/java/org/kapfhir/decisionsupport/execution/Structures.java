package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** Steps that put values together. */
final class Structures {
    private static final QName CODE = new QName("urn:hl7-org:elm-types:r1", "Code");

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

    /** The elements of an instance that may be filled directly, without the engine looking up how. */
    private static final Map<String, BiConsumer<Code, @Nullable Object>> OF_CODE = Map.of(
            "code", (code, value) -> code.setCode((String) value),
            "system", (code, value) -> code.setSystem((String) value),
            "version", (code, value) -> code.setVersion((String) value),
            "display", (code, value) -> code.setDisplay((String) value));

    static Step instanceOf(QName type, List<String> names, List<Step> elements) {
        if (CODE.equals(type) && OF_CODE.keySet().containsAll(names)) {
            return new CodeOf(names.stream().map(OF_CODE::get).toList(), elements);
        }
        return new InstanceOf(type, names, elements);
    }

    /** A code: no other instance is made as often. */
    private record CodeOf(List<BiConsumer<Code, @Nullable Object>> setters, List<Step> elements) implements Step {
        @Override
        public Object run(Frame frame) {
            Code code = new Code();
            for (int i = 0; i < elements.size(); i++) {
                setters.get(i).accept(code, elements.get(i).run(frame));
            }
            return code;
        }
    }

    private record InstanceOf(QName type, List<String> names, List<Step> elements) implements Step {
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
