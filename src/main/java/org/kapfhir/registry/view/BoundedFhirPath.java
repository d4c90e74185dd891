package org.kapfhir.registry.view;

import java.util.List;
import org.hl7.fhir.exceptions.FHIRException;
import org.hl7.fhir.r4.context.IWorkerContext;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.fhirpath.FHIRPathEngine;
import org.hl7.fhir.r4.model.Base;

/**
 * HL7's engine, which counts the elements that it visits: conditions within conditions multiply, and the engine itself
 * never gives up.
 */
final class BoundedFhirPath extends FHIRPathEngine {
    private final Budget budget;

    BoundedFhirPath(IWorkerContext definitions, Budget budget) {
        super(definitions);
        this.budget = budget;
    }

    @Override
    protected void getChildrenByName(Base item, String name, List<Base> result) throws FHIRException {
        int before = result.size();
        super.getChildrenByName(item, name, result);
        budget.spendSteps(1L + result.size() - before);
        Numbers.check(result.subList(before, result.size()));
    }

    /** Does what the engine does where the operator stands between two values. */
    List<Base> operate(Base left, Operation operator, Base right) throws FHIRException {
        ExpressionNode start = constant(left);
        start.setOperation(operator);
        start.setOpNext(constant(right));
        return evaluate(null, left, start);
    }

    /** Does what the engine does where the function is called on a value. */
    List<Base> call(Base value, Function function, List<List<Base>> parameters) throws FHIRException {
        ExpressionNode call = new ExpressionNode(0);
        call.setKind(Kind.Function);
        call.setFunction(function);
        call.setName(function.toCode());
        parameters.stream()
                .flatMap(List::stream)
                .forEach(parameter -> call.getParameters().add(constant(parameter)));
        ExpressionNode start = constant(value);
        start.setInner(call);
        return evaluate(null, value, start);
    }

    private static ExpressionNode constant(Base value) {
        ExpressionNode constant = new ExpressionNode(0);
        constant.setKind(Kind.Constant);
        constant.setConstant(value);
        constant.setProximal(true);
        return constant;
    }
}
