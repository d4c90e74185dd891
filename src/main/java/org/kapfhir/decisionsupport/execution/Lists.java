package org.kapfhir.decisionsupport.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that put lists together. */
final class Lists {
    private Lists() {}

    /** The elements of both lists, each once; a list that is null has none. */
    record Union(Step left, Step right) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            List<@Nullable Object> both = new ArrayList<>();
            add((Iterable<?>) left.run(frame), both);
            add((Iterable<?>) right.run(frame), both);
            return both.size() < 2 ? both : DistinctValues.of(both, frame.evaluation.state);
        }

        private static void add(@Nullable Iterable<?> list, List<@Nullable Object> both) {
            if (list != null) {
                list.forEach(both::add);
            }
        }
    }
}
