package org.kapfhir.registry.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.fhirpath.ExpressionNode;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Kind;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.jspecify.annotations.Nullable;

/**
 * Has {@link Operations} done by us: in a parsed path, each becomes the call of a function of its name. No path can name
 * such a function itself.
 */
final class OperationCalls {
    private static final String VALUES = "values";

    /** What looks at values only: it gets none that is absent. */
    private static final Set<Function> OF_VALUES = EnumSet.of(
            Function.Not,
            Function.AllTrue,
            Function.AnyTrue,
            Function.AllFalse,
            Function.AnyFalse,
            Function.Upper,
            Function.Lower,
            Function.Trim,
            Function.IndexOf,
            Function.Substring,
            Function.StartsWith,
            Function.EndsWith,
            Function.Contains,
            Function.Length,
            Function.ToBoolean,
            Function.ToInteger,
            Function.ToString,
            Function.LowBoundary,
            Function.HighBoundary);

    private static final Set<Operation> LOGICAL =
            EnumSet.of(Operation.And, Operation.Or, Operation.Xor, Operation.Implies);

    /** The parameter is evaluated where the path stands; the engine itself would do so on each of the values. */
    private static final Set<Function> WITH_ANOTHER_LIST =
            EnumSet.of(Function.SubsetOf, Function.SupersetOf, Function.Intersect, Function.Exclude);

    private final Operations operations;

    OperationCalls(Operations operations) {
        this.operations = operations;
    }

    static boolean include(String name) {
        return VALUES.equals(name)
                || Operations.include(Function.fromCode(name))
                || operators(name).stream().allMatch(Operations::include);
    }

    private static List<Operation> operators(String name) {
        return Arrays.stream(name.split(" ", -1)).map(Operation::fromCode).toList();
    }

    List<Base> execute(String name, List<Base> focus, List<List<Base>> parameters) {
        if (VALUES.equals(name)) {
            return Operations.values(focus);
        }
        Function function = Function.fromCode(name);
        if (Operations.include(function)) {
            return operations.call(function, focus, parameters);
        }
        List<Base> result = parameters.get(0);
        int i = 1;
        for (Operation operator : operators(name)) {
            result = operations.operate(operator, result, parameters.get(i));
            i++;
        }
        return result;
    }

    /** Operators of one rank stand in a row and apply from left to right; the parser has put the others into groups. */
    static ExpressionNode in(ExpressionNode start) {
        Operation operator = start.getOperation();
        ExpressionNode next = start.getOpNext();
        ExpressionNode whole = operand(start);
        ExpressionNode last = whole;
        boolean isOurs = false;
        while (next != null) {
            Operation nextOperator = next.getOperation();
            ExpressionNode afterwards = next.getOpNext();
            ExpressionNode right = operand(next);
            if (Operations.include(operator)) {
                // A row of them is one call, so that a long one takes no more of the stack.
                whole = isOurs ? longer(whole, operator, right) : call(operator.toCode(), whole, right);
                last = whole;
            } else {
                boolean isLogical = LOGICAL.contains(operator);
                if (isLogical && last == whole) {
                    whole = valuesOf(whole);
                    last = whole;
                }
                last.setOperation(operator);
                last.setOpNext(isLogical ? valuesOf(right) : right);
                last = last.getOpNext();
            }
            isOurs = Operations.include(operator);
            operator = nextOperator;
            next = afterwards;
        }
        whole.setProximal(true);
        return whole;
    }

    private static ExpressionNode longer(ExpressionNode call, Operation operator, ExpressionNode right) {
        call.setName(call.getName() + " " + operator.toCode());
        call.getParameters().add(right);
        return call;
    }

    private static ExpressionNode operand(ExpressionNode node) {
        node.setOperation(null);
        node.setOpNext(null);
        ExpressionNode first = node;
        @Nullable ExpressionNode before = null;
        for (ExpressionNode part = node; part != null; part = part.getInner()) {
            if (part.getGroup() != null) {
                part.setGroup(in(part.getGroup()));
            }
            if (part.getKind() == Kind.Function) {
                if (OF_VALUES.contains(part.getFunction())) {
                    ExpressionNode values = call(VALUES);
                    values.setInner(part);
                    if (before == null) {
                        first = values;
                    } else {
                        before.setInner(values);
                    }
                }
                rewriteFunction(part);
            }
            before = part;
        }
        return first;
    }

    private static void rewriteFunction(ExpressionNode node) {
        Function function = node.getFunction();
        node.getParameters().replaceAll(OperationCalls::in);
        if (WITH_ANOTHER_LIST.contains(function)) {
            node.getParameters().replaceAll(OperationCalls::whereThePathStands);
        }
        if (Operations.include(function)) {
            node.setFunction(Function.Custom);
            node.setName(function.toCode());
        }
    }

    private static ExpressionNode valuesOf(ExpressionNode node) {
        ExpressionNode group = new ExpressionNode(0);
        group.setKind(Kind.Group);
        node.setProximal(true);
        group.setGroup(node);
        group.setInner(call(VALUES));
        group.setProximal(true);
        return group;
    }

    private static ExpressionNode whereThePathStands(ExpressionNode parameter) {
        ExpressionNode always = new ExpressionNode(0);
        always.setKind(Kind.Constant);
        always.setConstant(new BooleanType(true));
        ExpressionNode choice = new ExpressionNode(0);
        choice.setKind(Kind.Function);
        choice.setFunction(Function.Iif);
        choice.setName(Function.Iif.toCode());
        choice.getParameters().addAll(List.of(always, parameter));
        ExpressionNode place = new ExpressionNode(0);
        place.setKind(Kind.Name);
        place.setName("$this");
        place.setInner(choice);
        place.setProximal(true);
        return place;
    }

    private static ExpressionNode call(String name, ExpressionNode... parameters) {
        ExpressionNode call = new ExpressionNode(0);
        call.setKind(Kind.Function);
        call.setFunction(Function.Custom);
        call.setName(name);
        for (ExpressionNode parameter : parameters) {
            parameter.setProximal(true);
            call.getParameters().add(parameter);
        }
        call.setProximal(true);
        return call;
    }
}
