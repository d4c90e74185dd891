package org.kapfhir.questionnaires;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.fhirpath.FHIRPathFunctionDefinition;
import org.hl7.fhir.r4.fhirpath.FHIRPathUtilityClasses.FunctionDetails;
import org.hl7.fhir.r4.fhirpath.TypeDetails;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.utilities.fhirpath.FHIRPathConstantEvaluationMode;
import org.kapfhir.shared.SelfContainedExpressions;

/**
 * What the expressions of forms may say and the engine does not know: {@code weight()} of structured data capture,
 * {@code sum()} of FHIRPath, and the names of the launch context.
 */
final class FormFunctions extends SelfContainedExpressions {

    FormFunctions(IWorkerContext definitions) {
        super(definitions);
        registerFunction(new ListFunction("weight", "Points of each answer", FormFunctions::points));
        registerFunction(new ListFunction("sum", "Sum of numbers", FormFunctions::sum));
    }

    @Override
    public List<Base> resolveConstant(
            FHIRPathEngine engine, Object appContext, String name, FHIRPathConstantEvaluationMode mode) {
        if (appContext instanceof Map<?, ?> names && names.get(name.replace("%", "")) instanceof Base named) {
            return List.of(named);
        }
        return List.of();
    }

    /** An answer without points yields nothing. */
    private static List<Base> points(List<Base> answers) {
        return answers.stream()
                .filter(Element.class::isInstance)
                .flatMap(answer -> ((Element) answer).getExtensionsByUrl(WeightedResponse.POINTS).stream())
                .map(points -> (Base) points.getValue())
                .toList();
    }

    /** Of no numbers there is no sum; whole numbers stay whole. */
    private static List<Base> sum(List<Base> numbers) {
        BigDecimal total = numbers.stream()
                .filter(Type.class::isInstance)
                .map(number -> AnswerKind.number((Type) number))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (numbers.isEmpty()) {
            return List.of();
        }
        boolean fits = total.precision() - total.scale() <= 9;
        boolean whole = fits && total.stripTrailingZeros().scale() <= 0;
        return List.of(whole ? new IntegerType(total.intValueExact()) : new DecimalType(total));
    }

    /** A function of a list that takes no parameters. */
    private static final class ListFunction extends FHIRPathFunctionDefinition {
        private final String name;
        private final String meaning;
        private final UnaryOperator<List<Base>> function;

        ListFunction(String name, String meaning, UnaryOperator<List<Base>> function) {
            this.name = name;
            this.meaning = meaning;
            this.function = function;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public FunctionDetails details() {
            return new FunctionDetails(meaning, 0, 0);
        }

        @Override
        public TypeDetails check(
                FHIRPathEngine engine, Object appContext, TypeDetails focus, List<TypeDetails> parameters) {
            return focus;
        }

        @Override
        public List<Base> execute(
                FHIRPathEngine engine, Object appContext, List<Base> focus, List<List<Base>> parameters) {
            return function.apply(focus);
        }
    }
}
