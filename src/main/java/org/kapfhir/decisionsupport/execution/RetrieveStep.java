package org.kapfhir.decisionsupport.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;

/** Takes entries of one type from the record, all or those with certain codes. */
record RetrieveStep(
        String type,
        @Nullable String template,
        @Nullable String codePath,
        @Nullable String valueSet,
        @Nullable Step codes)
        implements Step {

    @Override
    public @Nullable Object run(Frame frame) {
        return frame.evaluation.record.retrieve(
                null, null, null, type, template, codePath, codes(frame), valueSet, null, null, null, null);
    }

    @SuppressWarnings("unchecked")
    private @Nullable Iterable<Code> codes(Frame frame) {
        if (codes == null) {
            return null;
        }
        Object value = codes.run(frame);
        if (value instanceof Code code) {
            return List.of(code);
        }
        if (value instanceof Concept concept && concept.getCodes() != null) {
            return (Iterable<Code>) (Iterable<?>) concept.getCodes();
        }
        if (value instanceof Iterable<?> several) {
            return (Iterable<Code>) several;
        }
        throw new IllegalStateException("Entries of type " + type + " are retrieved by something that is no code");
    }
}
