package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.Nullable;

/** One expression of the logic, linked and ready to run by many threads at a time. */
interface Step {

    /** @return the value in the reference engine's types; null is CQL's null */
    @Nullable
    Object run(Frame frame);

    /** A value that is known before anything runs. */
    record Constant(@Nullable Object value) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            return value;
        }
    }
}
