package org.kapfhir.decisionsupport.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.AndEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.EquivalentEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.OrEvaluator;

/** Steps that leave out what cannot change their value. */
final class Conditionals {
    private Conditionals() {}

    record And(Step left, Step right) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object first = left.run(frame);
            return Boolean.FALSE.equals(first) ? first : AndEvaluator.and(first, right.run(frame));
        }
    }

    record Or(Step left, Step right) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object first = left.run(frame);
            return Boolean.TRUE.equals(first) ? first : OrEvaluator.or(first, right.run(frame));
        }
    }

    record If(Step condition, Step then, Step otherwise) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            return Boolean.TRUE.equals(condition.run(frame)) ? then.run(frame) : otherwise.run(frame);
        }
    }

    record Item(Step when, Step then) {}

    record Case(List<Item> items, Step otherwise) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            for (Item item : items) {
                if (Boolean.TRUE.equals(item.when().run(frame))) {
                    return item.then().run(frame);
                }
            }
            return otherwise.run(frame);
        }
    }

    record SelectedCase(Step comparand, List<Item> items, Step otherwise) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object selected = comparand.run(frame);
            for (Item item : items) {
                if (Boolean.TRUE.equals(
                        EquivalentEvaluator.equivalent(selected, item.when().run(frame), frame.evaluation.state))) {
                    return item.then().run(frame);
                }
            }
            return otherwise.run(frame);
        }
    }

    /** The first of several values that is not null. */
    record Coalesce(List<Step> operands) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            for (Step operand : operands) {
                Object value = operand.run(frame);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }
    }

    /** The first element of one list that is not null. */
    record CoalesceList(Step list) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object value = list.run(frame);
            if (value instanceof Iterable<?> elements) {
                for (Object element : elements) {
                    if (element != null) {
                        return element;
                    }
                }
                return null;
            }
            return value;
        }
    }
}
