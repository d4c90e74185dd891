package org.kapfhir.questionnaires;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.hapi.ctx.HapiWorkerContext;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/**
 * Evaluates the FHIRPath that the forms hold, so that the rule of an instrument is content of its form.
 *
 * <p>{@code weight()} is the function of structured data capture: the points of an answer, as {@link WeightedResponse}
 * noted them.
 */
final class FormExpressions {
    private final FHIRPathEngine engine;
    private final Map<String, ExpressionNode> parsed = new ConcurrentHashMap<>();

    FormExpressions(FhirContext fhirContext) {
        HapiWorkerContext definitions =
                new HapiWorkerContext(fhirContext, new DefaultProfileValidationSupport(fhirContext));
        engine = new FHIRPathEngine(definitions);
        engine.setHostServices(new FormFunctions(definitions));
    }

    /** @param response what {@code %resource} stands for, with its points noted */
    List<Base> evaluate(String expression, QuestionnaireResponse response) {
        return engine.evaluate(Map.of(), response, response, response, node(expression));
    }

    /** @param context what the names of the launch context stand for, for example {@code patient} */
    List<Base> evaluate(String expression, QuestionnaireResponse response, Map<String, Resource> context) {
        return engine.evaluate(context, response, response, response, node(expression));
    }

    boolean isTrue(String expression, QuestionnaireResponse response) {
        return engine.convertToBoolean(evaluate(expression, response));
    }

    private ExpressionNode node(String expression) {
        return parsed.computeIfAbsent(expression, engine::parse);
    }
}
