package org.kapfhir.decisionsupport.execution;

import java.util.List;
import java.util.Set;
import org.hl7.elm.r1.CodeRef;
import org.hl7.elm.r1.ExpressionRef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.FunctionRef;
import org.hl7.elm.r1.InValueSet;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.NamedTypeSpecifier;
import org.hl7.elm.r1.OperandDef;
import org.hl7.elm.r1.ParameterRef;
import org.hl7.elm.r1.Property;
import org.hl7.elm.r1.ValueSetRef;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.Step.Constant;
import org.opencds.cqf.cql.engine.elm.executing.CodeRefEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FunctionRefEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ValueSetRefEvaluator;
import org.opencds.cqf.cql.engine.execution.Libraries;
import org.opencds.cqf.cql.engine.runtime.ValueSet;
import org.opencds.cqf.cql.engine.terminology.ValueSetInfo;

/** Makes steps of everything that is named elsewhere: operands, aliases, definitions, functions, parameters, codes. */
final class NameCompiler {
    private static final String FHIR = "http://hl7.org/fhir";
    private static final Set<String> SYSTEM_TYPES_OF_RECORDS = Set.of("Concept", "DateTime");

    private final ExpressionCompiler expressions;
    private final LogicLinker linker;

    NameCompiler(ExpressionCompiler expressions, LogicLinker linker) {
        this.expressions = expressions;
        this.linker = linker;
    }

    /** An alias, an operand or a let. */
    Step bound(@Nullable String name, Scope scope) {
        Scope.Binding binding = scope.find(String.valueOf(name));
        int slot = binding.slot();
        Step let = binding.let();
        if (let == null) {
            return frame -> frame.slots[slot];
        }
        return frame -> {
            Object value = frame.slots[slot];
            if (value == Frame.NOT_ASKED) {
                value = let.run(frame);
                frame.slots[slot] = value;
            }
            return value;
        };
    }

    Step holderOf(Property property, Scope scope) {
        return property.getSource() == null
                ? bound(property.getScope(), scope)
                : expressions.compile(property.getSource(), scope);
    }

    Step definition(ExpressionRef reference, Scope scope) {
        Library library = linker.library(reference.getLibraryName(), scope.library);
        CompiledDefinition definition =
                linker.definition(library, Libraries.resolveExpressionRef(reference.getName(), library));
        return frame -> frame.evaluation.valueOf(definition);
    }

    Step parameter(ParameterRef reference, Scope scope) {
        Library library = linker.library(reference.getLibraryName(), scope.library);
        CompiledParameter parameter =
                linker.parameter(library, Libraries.resolveParameterRef(reference.getName(), library));
        return frame -> frame.evaluation.valueOf(parameter);
    }

    Step call(FunctionRef reference, Scope scope) {
        Library library = linker.library(reference.getLibraryName(), scope.library);
        List<Step> operands = expressions.compileAll(reference.getOperand(), scope);
        List<FunctionDef> candidates = Libraries.getFunctionDefs(reference.getName(), library).stream()
                .filter(candidate -> candidate.getOperand().size() == operands.size())
                .filter(candidate -> reference.getSignature().isEmpty()
                        || FunctionRefEvaluator.INSTANCE.functionDefOperandsSignatureEqual(
                                candidate, reference.getSignature()))
                .toList();
        List<CompiledFunction> functions = candidates.stream()
                .map(candidate -> linker.function(library, candidate))
                .toList();
        if (functions.size() != 1) {
            return new Calls.Overloaded(String.valueOf(reference.getName()), candidates, functions, operands);
        }
        CompiledFunction function = functions.get(0);
        return operands.size() == 1
                        && isPartOfTheRecord(candidates.get(0).getOperand().get(0))
                ? new Calls.Remembered(function, operands.get(0), linker.rememberedNumber(function))
                : new Calls.Direct(function, operands);
    }

    private static boolean isPartOfTheRecord(OperandDef operand) {
        return operand.getOperandTypeSpecifier() instanceof NamedTypeSpecifier named
                && named.getName() != null
                && (FHIR.equals(named.getName().getNamespaceURI())
                        || SYSTEM_TYPES_OF_RECORDS.contains(named.getName().getLocalPart()));
    }

    ValueSet valueSetOf(ValueSetRef reference, Scope scope) {
        return ValueSetRefEvaluator.toValueSet(linker.stateIn(scope.library), reference);
    }

    Step valueSet(ValueSetRef reference, Scope scope) {
        return new Constant(ValueSetRefEvaluator.internalEvaluate(linker.stateIn(scope.library), reference));
    }

    Step code(CodeRef reference, Scope scope) {
        return new Constant(CodeRefEvaluator.toCode(reference, linker.stateIn(scope.library)));
    }

    Step membership(InValueSet elm, Scope scope) {
        if (elm.getValueset() == null) {
            throw new NotCompilable("Membership of a value set that is not named");
        }
        ValueSet valueSet = valueSetOf(elm.getValueset(), scope);
        return new Membership(
                expressions.compile(elm.getCode(), scope),
                ValueSetInfo.Companion.fromValueSet(valueSet),
                linker.terminology());
    }
}
