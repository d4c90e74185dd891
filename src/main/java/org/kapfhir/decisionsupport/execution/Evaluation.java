package org.kapfhir.decisionsupport.execution;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;

/** One evaluation over one record, by one thread: each definition and each parameter has one value in it. */
final class Evaluation {
    final RetrieveProvider record;

    /** What the reference engine's operators want to know: the model of the data and the moment of the evaluation. */
    final State state;

    private final Map<String, Object> given;
    private final @Nullable Object[] definitions;
    private final @Nullable Object[] parameters;
    private final @Nullable IdentityHashMap<Object, Object>[] remembered;
    private final IdentityHashMap<BaseDateTimeType, Object> moments = new IdentityHashMap<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    Evaluation(RetrieveProvider record, State state, Map<String, Object> given, LinkCounts counts) {
        this.record = record;
        this.state = state;
        this.given = given;
        this.definitions = new Object[counts.definitions()];
        Arrays.fill(definitions, Frame.NOT_ASKED);
        this.parameters = new Object[counts.parameters()];
        Arrays.fill(parameters, Frame.NOT_ASKED);
        this.remembered = new IdentityHashMap[counts.rememberedFunctions()];
    }

    /** For what depends neither on a record nor on parameters. */
    static Evaluation beforeAny(State state) {
        return new Evaluation(
                (context,
                        contextPath,
                        contextValue,
                        type,
                        template,
                        codePath,
                        codes,
                        valueSet,
                        date,
                        low,
                        high,
                        range) -> {
                    throw new IllegalStateException("There is no record yet");
                },
                state,
                Map.of(),
                new LinkCounts(0, 0, 0));
    }

    /** How many links of each kind a compiled logic has. */
    record LinkCounts(int definitions, int parameters, int rememberedFunctions) {}

    @Nullable
    Object valueOf(CompiledDefinition definition) {
        Object value = definitions[definition.index()];
        if (value == Frame.NOT_ASKED) {
            value = definition.body().run(new Frame(this, definition.slots()));
            definitions[definition.index()] = value;
        }
        return value;
    }

    @Nullable
    Object valueOf(CompiledParameter parameter) {
        Object value = parameters[parameter.index()];
        if (value == Frame.NOT_ASKED) {
            value = given.containsKey(parameter.name())
                    ? given.get(parameter.name())
                    : parameter.defaultValue().run(new Frame(this, 0));
            parameters[parameter.index()] = value;
        }
        return value;
    }

    /** The values that one function had, by the identity of its operand. */
    IdentityHashMap<Object, Object> remembered(int function) {
        IdentityHashMap<Object, Object> values = remembered[function];
        if (values == null) {
            values = new IdentityHashMap<>();
            remembered[function] = values;
        }
        return values;
    }

    /** The values that dates of the record have in CQL. */
    IdentityHashMap<BaseDateTimeType, Object> moments() {
        return moments;
    }
}
