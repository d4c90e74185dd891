package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.Nullable;

/** Steps that look at the type of a value. */
final class Types {
    private Types() {}

    record As(Step operand, Class<?> type, boolean strict) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object value = operand.run(frame);
            return value == null || type.isInstance(value)
                    ? value
                    : frame.evaluation.state.getEnvironment().as(value, type, strict);
        }
    }

    record Is(Step operand, Class<?> type) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object value = operand.run(frame);
            if (value == null) {
                return null;
            }
            return type.isInstance(value)
                    ? Boolean.TRUE
                    : frame.evaluation.state.getEnvironment().is(value, type);
        }
    }
}
