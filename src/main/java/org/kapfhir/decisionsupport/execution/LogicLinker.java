package org.kapfhir.decisionsupport.execution;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.ParameterDef;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.Evaluation.LinkCounts;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.Libraries;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;

/** Compiles each definition, function and parameter once and links whatever refers to it. */
final class LogicLinker {
    private final LibraryManager libraries;
    private final Environment environment;
    private final TerminologyProvider terminology;
    private final FhirContext fhir;
    private final ExpressionCompiler expressions = new ExpressionCompiler(this);
    private final IdentityHashMap<ExpressionDef, CompiledDefinition> definitions = new IdentityHashMap<>();
    private final IdentityHashMap<FunctionDef, CompiledFunction> functions = new IdentityHashMap<>();
    private final IdentityHashMap<ParameterDef, CompiledParameter> parameters = new IdentityHashMap<>();
    private final IdentityHashMap<CompiledFunction, Integer> rememberedNumbers = new IdentityHashMap<>();
    private final IdentityHashMap<Object, NotCompilable> failures = new IdentityHashMap<>();
    private final Map<String, State> states = new HashMap<>();

    LogicLinker(LibraryManager libraries, Environment environment, TerminologyProvider terminology, FhirContext fhir) {
        this.libraries = libraries;
        this.environment = environment;
        this.terminology = terminology;
        this.fhir = fhir;
    }

    FhirContext fhir() {
        return fhir;
    }

    TerminologyProvider terminology() {
        return terminology;
    }

    LinkCounts counts() {
        return new LinkCounts(definitions.size(), parameters.size(), rememberedNumbers.size());
    }

    /** What the reference engine resolves names of a library with. */
    State stateIn(Library library) {
        return states.computeIfAbsent(String.valueOf(library.getIdentifier()), first -> {
            State state = new State(environment);
            state.init(library);
            return state;
        });
    }

    /** @param localName as the library calls what it includes; null means the library itself */
    Library library(@Nullable String localName, Library from) {
        if (localName == null) {
            return from;
        }
        var identifier = Libraries.toVersionedIdentifier(Libraries.resolveLibraryRef(localName, from));
        return libraries.resolveLibrary(identifier).getLibrary();
    }

    /** @throws NotCompilable if it needs an expression of a kind that has no step */
    CompiledDefinition definition(Library library, ExpressionDef elm) {
        CompiledDefinition known = definitions.get(elm);
        if (known != null) {
            return known;
        }
        rethrowFailureOf(elm);
        try {
            Scope scope = new Scope(library);
            Step body = expressions.compile(elm.getExpression(), scope);
            CompiledDefinition definition = new CompiledDefinition(definitions.size(), scope.slotCount(), body);
            definitions.put(elm, definition);
            return definition;
        } catch (NotCompilable e) {
            failures.put(elm, e);
            throw e;
        }
    }

    /** @throws NotCompilable if it needs an expression of a kind that has no step */
    CompiledFunction function(Library library, FunctionDef elm) {
        CompiledFunction known = functions.get(elm);
        if (known != null) {
            return known;
        }
        rethrowFailureOf(elm);
        CompiledFunction function = new CompiledFunction();
        functions.put(elm, function);
        try {
            if (Boolean.TRUE.equals(elm.isExternal())) {
                throw new NotCompilable("An external function");
            }
            Scope scope = new Scope(library);
            elm.getOperand().forEach(operand -> scope.bind(String.valueOf(operand.getName()), null));
            Step body = expressions.compile(elm.getExpression(), scope);
            function.link(body, scope.slotCount());
            return function;
        } catch (NotCompilable e) {
            functions.remove(elm);
            failures.put(elm, e);
            throw e;
        }
    }

    CompiledParameter parameter(Library library, ParameterDef elm) {
        CompiledParameter known = parameters.get(elm);
        if (known != null) {
            return known;
        }
        Step defaultValue = expressions.compile(elm.getDefault(), new Scope(library));
        CompiledParameter parameter =
                new CompiledParameter(parameters.size(), String.valueOf(elm.getName()), defaultValue);
        parameters.put(elm, parameter);
        return parameter;
    }

    int rememberedNumber(CompiledFunction function) {
        return rememberedNumbers.computeIfAbsent(function, first -> rememberedNumbers.size());
    }

    private void rethrowFailureOf(Object elm) {
        NotCompilable failure = failures.get(elm);
        if (failure != null) {
            throw failure;
        }
    }
}
