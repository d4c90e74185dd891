package org.kapfhir.decisionsupport.execution;

import ca.uhn.fhir.context.FhirContext;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.elm.r1.FunctionDef;
import org.hl7.elm.r1.Library;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.Evaluation.LinkCounts;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;

/**
 * Libraries of CQL, compiled to steps that many threads may run at a time.
 *
 * <p>What runs is the same ELM that the reference engine would interpret, with the same operators. Left out are only the
 * names looked up on the way and what cannot change a value: the second operand of a false {@code and}, a let that nobody
 * asks for, the second call of a function about the same entry.
 */
public final class CompiledLogic {
    private final Environment environment;
    private final Map<String, Map<String, CompiledDefinition>> definitions = new HashMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();
    private LinkCounts counts = new LinkCounts(0, 0, 0);

    private CompiledLogic(Environment environment) {
        this.environment = environment;
    }

    /**
     * Compiles every definition of some libraries.
     *
     * @param environment of the reference engine; no retrieve is asked of it
     */
    public static CompiledLogic of(
            Collection<VersionedIdentifier> identifiers,
            LibraryManager libraries,
            Environment environment,
            TerminologyProvider terminology,
            FhirContext fhir) {
        CompiledLogic logic = new CompiledLogic(environment);
        LogicLinker linker = new LogicLinker(libraries, environment, terminology, fhir);
        for (VersionedIdentifier identifier : identifiers) {
            logic.add(libraries.resolveLibrary(identifier).getLibrary(), linker);
        }
        logic.counts = linker.counts();
        return logic;
    }

    /** Logic without any definition. */
    public static CompiledLogic none() {
        return new CompiledLogic(new Environment(null));
    }

    private void add(Library library, LogicLinker linker) {
        String id = String.valueOf(library.getIdentifier().getId());
        Map<String, CompiledDefinition> byName = definitions.computeIfAbsent(id, first -> new HashMap<>());
        if (library.getStatements() == null) {
            return;
        }
        for (ExpressionDef definition : library.getStatements().getDef()) {
            if (!(definition instanceof FunctionDef)) {
                String name = String.valueOf(definition.getName());
                try {
                    byName.put(name, linker.definition(library, definition));
                } catch (NotCompilable e) {
                    leftOut.put(id + "." + name, String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** The definitions that only the reference engine can evaluate, by library and name, each with the reason. */
    public Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    public boolean holds(VersionedIdentifier library, Collection<String> names) {
        Map<String, CompiledDefinition> known = definitions.get(String.valueOf(library.getId()));
        return known != null && known.keySet().containsAll(names);
    }

    /**
     * Evaluates definitions of one library, all of which it {@linkplain #holds holds}.
     *
     * @param parameters by name, in the reference engine's types
     * @return one value per definition, in the reference engine's types
     */
    public Map<String, @Nullable Object> evaluate(
            VersionedIdentifier library,
            Collection<String> names,
            RetrieveProvider record,
            Map<String, Object> parameters,
            ZonedDateTime now) {
        State state = new State(environment);
        state.setEvaluationDateTime(now);
        Evaluation evaluation = new Evaluation(record, state, parameters, counts);
        Map<String, CompiledDefinition> known = definitions.getOrDefault(String.valueOf(library.getId()), Map.of());
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String name : names) {
            CompiledDefinition definition = known.get(name);
            if (definition == null) {
                throw new IllegalArgumentException("There is no compiled definition " + name);
            }
            values.put(name, evaluation.valueOf(definition));
        }
        return values;
    }
}
