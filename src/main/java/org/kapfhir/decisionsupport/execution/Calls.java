package org.kapfhir.decisionsupport.execution;

import java.util.IdentityHashMap;
import java.util.List;
import org.hl7.elm.r1.FunctionDef;
import org.jspecify.annotations.Nullable;

/** Steps that call functions of the logic. */
final class Calls {
    private Calls() {}

    /** A call of the one function that is meant. */
    record Direct(CompiledFunction function, List<Step> operands) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Frame callee = function.frame(frame);
            for (int i = 0; i < operands.size(); i++) {
                callee.slots[i] = operands.get(i).run(frame);
            }
            return function.run(callee);
        }
    }

    /**
     * A call of a function of one operand that is a part of the record: asked again about the same part it has the same
     * value, because nothing changes while a record is evaluated.
     */
    record Remembered(CompiledFunction function, Step operand, int number) implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            Object value = operand.run(frame);
            IdentityHashMap<Object, Object> known = frame.evaluation.remembered(number);
            if (value != null) {
                Object before = known.get(value);
                if (before != null || known.containsKey(value)) {
                    return before;
                }
            }
            Frame callee = function.frame(frame);
            callee.slots[0] = value;
            Object result = function.run(callee);
            if (value != null) {
                known.put(value, result);
            }
            return result;
        }
    }

    /** A call that only the operands' types at run time settle. */
    record Overloaded(String name, List<FunctionDef> definitions, List<CompiledFunction> functions, List<Step> operands)
            implements Step {
        @Override
        public @Nullable Object run(Frame frame) {
            List<@Nullable Object> values = new java.util.ArrayList<>(operands.size());
            operands.forEach(operand -> values.add(operand.run(frame)));
            var environment = frame.evaluation.state.getEnvironment();
            for (int i = 0; i < definitions.size(); i++) {
                if (environment.matchesTypes(definitions.get(i), values)) {
                    Frame callee = functions.get(i).frame(frame);
                    for (int operand = 0; operand < values.size(); operand++) {
                        callee.slots[operand] = values.get(operand);
                    }
                    return functions.get(i).run(callee);
                }
            }
            throw new IllegalStateException("No function " + name + " takes these operands");
        }
    }
}
