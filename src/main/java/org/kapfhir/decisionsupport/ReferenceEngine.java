package org.kapfhir.decisionsupport;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kotlin.Unit;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.data.CompositeDataProvider;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationParams;
import org.opencds.cqf.cql.engine.execution.ExpressionResult;
import org.opencds.cqf.cql.engine.model.ModelResolver;
import org.opencds.cqf.cql.engine.retrieve.RetrieveProvider;
import org.opencds.cqf.cql.engine.terminology.TerminologyProvider;

/** The CQL engine of the clinical-reasoning project, which interprets the ELM. It says what the logic means. */
record ReferenceEngine(LibraryManager libraries, ModelResolver fhirModel, TerminologyProvider terminology) {
    private static final String FHIR_MODEL = "http://hl7.org/fhir";

    /** @param record answers retrieves; null where nothing is evaluated */
    Environment environment(@Nullable RetrieveProvider record) {
        return new Environment(
                libraries, Map.of(FHIR_MODEL, new CompositeDataProvider(fhirModel, record)), terminology);
    }

    Map<String, @Nullable Object> evaluate(
            VersionedIdentifier library,
            Collection<String> definitions,
            RetrieveProvider record,
            Map<String, Object> parameters,
            ZonedDateTime now) {
        var call = new EvaluationParams.Builder();
        call.library(library, wanted -> {
            wanted.expressions(definitions);
            return Unit.INSTANCE;
        });
        call.setParameters(parameters);
        call.setEvaluationDateTime(now);
        var engine = new CqlEngine(environment(record), Set.of(CqlEngine.Options.EnableExpressionCaching));
        // Asked once: the engine gathers all its results anew each time.
        Map<String, ExpressionResult> results =
                engine.evaluate(call.build()).getOnlyResultOrThrow().getExpressionResults();
        Map<String, @Nullable Object> values = new HashMap<>();
        definitions.forEach(
                definition -> values.put(definition, results.get(definition).getValue()));
        return values;
    }
}
