package org.kapfhir.decisionsupport;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kotlin.Pair;
import kotlin.Unit;
import org.hl7.elm.r1.VersionedIdentifier;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.EvaluationFunctionRef;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;

/**
 * Logic and one record. Values are FHIR resources and the engine's own: whoever needs them as FHIR asks
 * {@link LogicValues}.
 */
public final class RecordEvaluation {
    private final CqlEngine engine;
    private final VersionedIdentifier library;
    private final String patientId;
    private final Map<String, Object> parameters;
    private final ZonedDateTime now;

    /**
     * What a definition yields.
     *
     * @param value null where the record does not say
     * @param evaluated the resources that the value was found in
     */
    public record Finding(@Nullable Object value, Set<Resource> evaluated) {}

    RecordEvaluation(
            CqlEngine engine,
            VersionedIdentifier library,
            String patientId,
            Map<String, Object> parameters,
            ZonedDateTime now) {
        this.engine = engine;
        this.library = library;
        this.patientId = patientId;
        this.parameters = parameters;
        this.now = now;
    }

    /** Evaluates definitions, all at once. */
    public Map<String, Finding> findings(Collection<String> definitions) {
        if (definitions.isEmpty()) {
            return Map.of();
        }
        Map<String, ExpressionResult> results =
                evaluate(wanted -> wanted.expressions(definitions)).getExpressionResults();
        Map<String, Finding> findings = new HashMap<>();
        definitions.forEach(name -> findings.put(name, finding(results.get(name))));
        return findings;
    }

    /** Calls a function once for each argument; a function without operands is called with an empty list. */
    public List<@Nullable Object> call(String function, List<List<Object>> calls) {
        List<@Nullable Object> values = new ArrayList<>(calls.size());
        for (List<Object> arguments : calls) {
            EvaluationFunctionRef reference = new EvaluationFunctionRef(function, null, arguments);
            ExpressionResult result =
                    evaluate(wanted -> wanted.expressions(reference)).get(reference);
            values.add(result == null ? null : result.getValue());
        }
        return values;
    }

    private EvaluationResult evaluate(Consumer<EvaluationParams.LibraryParams.Builder> wanted) {
        var call = new EvaluationParams.Builder();
        call.library(library, builder -> {
            wanted.accept(builder);
            return Unit.INSTANCE;
        });
        call.setContextParameter(new Pair<>("Patient", patientId));
        call.setParameters(parameters);
        call.setEvaluationDateTime(now);
        return engine.evaluate(call.build()).getOnlyResultOrThrow();
    }

    private static Finding finding(@Nullable ExpressionResult result) {
        if (result == null) {
            return new Finding(null, Set.of());
        }
        Set<Resource> evaluated = new LinkedHashSet<>();
        if (result.getEvaluatedResources() != null) {
            result.getEvaluatedResources().stream()
                    .filter(Resource.class::isInstance)
                    .map(Resource.class::cast)
                    .forEach(evaluated::add);
        }
        return new Finding(result.getValue(), evaluated);
    }
}
