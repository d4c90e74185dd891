package org.kapfhir.decisionsupport.execution;

import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** Whether a value set holds a code, or any code of a concept. */
record Membership(Step coded, ValueSetInfo valueSet, TerminologyProvider terminology) implements Step {

    @Override
    public @Nullable Object run(Frame frame) {
        Object value = coded.run(frame);
        if (value == null) {
            return false;
        }
        if (value instanceof Code code) {
            return terminology.in(code, valueSet);
        }
        if (value instanceof Concept concept && concept.getCodes() != null) {
            for (Code code : concept.getCodes()) {
                if (code == null) {
                    return null;
                }
                if (terminology.in(code, valueSet)) {
                    return true;
                }
            }
            return false;
        }
        throw new IllegalStateException("Nothing but a code or a concept is in a value set");
    }
}
