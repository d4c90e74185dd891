package org.kapfhir.registry.view;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r4.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/**
 * The operators and functions that are not left to the engine: it compares numbers wrongly, fails on what has no value, and
 * does not count what compares each value with each, or makes texts and numbers grow.
 */
final class Operations {
    private static final Set<Operation> OPERATORS = EnumSet.of(
            Operation.Equals,
            Operation.NotEquals,
            Operation.Equivalent,
            Operation.NotEquivalent,
            Operation.LessThan,
            Operation.Greater,
            Operation.LessOrEqual,
            Operation.GreaterOrEqual,
            Operation.Union,
            Operation.In,
            Operation.Contains,
            Operation.Plus,
            Operation.Minus,
            Operation.Times,
            Operation.DivideBy,
            Operation.Div,
            Operation.Mod,
            Operation.Concatenate);

    private static final Set<Function> FUNCTIONS = EnumSet.of(
            Function.Distinct,
            Function.IsDistinct,
            Function.SubsetOf,
            Function.SupersetOf,
            Function.Intersect,
            Function.Exclude,
            Function.Join,
            Function.ToDecimal,
            Function.Abs,
            Function.Ceiling,
            Function.Floor,
            Function.Truncate,
            Function.Round);

    private final BoundedFhirPath engine;
    private final Equality equality;
    private final Budget budget;

    Operations(BoundedFhirPath engine, Budget budget) {
        this.engine = engine;
        this.equality = new Equality(budget);
        this.budget = budget;
    }

    static boolean include(Operation operator) {
        return OPERATORS.contains(operator);
    }

    static boolean include(Function function) {
        return FUNCTIONS.contains(function);
    }

    List<Base> operate(Operation operator, List<Base> left, List<Base> right) {
        return switch (operator) {
            case Equivalent -> truth(equality.areEquivalent(left, right));
            case NotEquivalent -> truth(!equality.areEquivalent(left, right));
            case Union -> union(left, right);
            case Concatenate -> concatenate(left, right);
            case In -> left.isEmpty() ? List.of() : truth(equality.containsAll(right, left));
            default -> left.isEmpty() || right.isEmpty() ? List.of() : operateOnValues(operator, left, right);
        };
    }

    private List<Base> operateOnValues(Operation operator, List<Base> left, List<Base> right) {
        return switch (operator) {
            case Equals -> truth(equality.areEqual(left, right));
            case NotEquals -> truth(equality.areEqual(left, right).map(equal -> !equal));
            case Contains -> truth(equality.containsAll(left, right));
            case LessThan -> order(operator, left, right, order -> order < 0);
            case Greater -> order(operator, left, right, order -> order > 0);
            case LessOrEqual -> order(operator, left, right, order -> order <= 0);
            case GreaterOrEqual -> order(operator, left, right, order -> order >= 0);
            default -> compute(operator, single(left), single(right));
        };
    }

    private static List<Base> truth(boolean answer) {
        return List.of(new BooleanType(answer));
    }

    private static List<Base> truth(Optional<Boolean> answer) {
        return answer.map(Operations::truth).orElse(List.of());
    }

    private List<Base> union(List<Base> left, List<Base> right) {
        List<Base> all = new ArrayList<>(left);
        all.addAll(right);
        return distinct(all);
    }

    private List<Base> distinct(List<Base> items) {
        List<Base> distinct = new ArrayList<>();
        for (Base item : items) {
            if (!equality.contains(distinct, item)) {
                distinct.add(item);
            }
        }
        return distinct;
    }

    private List<Base> order(Operation operator, List<Base> left, List<Base> right, IntPredicate isMet) {
        if (left.size() > 1 || right.size() > 1) {
            return List.of();
        }
        Base ours = left.get(0);
        Base theirs = right.get(0);
        if (Equality.isAbsent(ours) || Equality.isAbsent(theirs)) {
            return List.of();
        }
        if (ours instanceof Quantity quantity && theirs instanceof Quantity other) {
            return Numbers.areComparable(quantity, other)
                    ? truth(isMet.test(quantity.getValue().compareTo(other.getValue())))
                    : List.of();
        }
        return Numbers.of(ours)
                .flatMap(number -> Numbers.of(theirs).map(number::compareTo))
                .map(order -> truth(isMet.test(order)))
                .orElseGet(() -> engine.operate(ours, operator, theirs));
    }

    private List<Base> compute(Operation operator, Base left, Base right) {
        if (Equality.isAbsent(left) || Equality.isAbsent(right)) {
            return List.of();
        }
        if (operator == Operation.Minus && right instanceof Quantity quantity && isZero(left)) {
            // The parser reads a sign as a subtraction from zero.
            return List.of(quantity.copy().setValue(quantity.getValue().negate()));
        }
        return checked(engine.operate(left, operator, right));
    }

    private static boolean isZero(Base item) {
        return Numbers.of(item).filter(number -> number.signum() == 0).isPresent();
    }

    private List<Base> concatenate(List<Base> left, List<Base> right) {
        StringBuilder text = new StringBuilder();
        for (List<Base> side : List.of(left, right)) {
            if (!side.isEmpty() && !Equality.isAbsent(single(side))) {
                append(text, single(side).primitiveValue());
            }
        }
        return List.of(new StringType(text.toString()));
    }

    /** The text is counted before it is made. */
    private void append(StringBuilder text, String more) {
        budget.spendText(more.length());
        text.append(more);
    }

    List<Base> call(Function function, List<Base> focus, List<List<Base>> parameters) {
        return switch (function) {
            case Distinct -> distinct(focus);
            case IsDistinct -> truth(distinct(focus).size() == focus.size());
            case SubsetOf -> truth(equality.containsAll(parameters.get(0), focus));
            case SupersetOf -> truth(equality.containsAll(focus, parameters.get(0)));
            case Intersect ->
                distinct(focus.stream()
                        .filter(item -> equality.contains(parameters.get(0), item))
                        .toList());
            case Exclude ->
                focus.stream()
                        .filter(item -> !equality.contains(parameters.get(0), item))
                        .toList();
            case Join -> join(values(focus), parameters);
            default -> {
                List<Base> values = values(focus);
                yield values.isEmpty() ? List.of() : checked(engine.call(single(values), function, parameters));
            }
        };
    }

    /** Without what has no value, on which the engine's functions of texts, dates, numbers and truth fail. */
    static List<Base> values(List<Base> items) {
        return items.stream().filter(item -> !Equality.isAbsent(item)).toList();
    }

    private List<Base> join(List<Base> texts, List<List<Base>> parameters) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0 && !parameters.isEmpty()) {
                append(joined, single(parameters.get(0)).primitiveValue());
            }
            append(joined, texts.get(i).primitiveValue());
        }
        return List.of(new StringType(joined.toString()));
    }

    private List<Base> checked(List<Base> results) {
        Numbers.check(results);
        results.stream()
                .filter(StringType.class::isInstance)
                .forEach(text -> budget.spendText(text.primitiveValue().length()));
        return results;
    }

    private static Base single(List<Base> items) {
        if (items.size() != 1) {
            throw new IllegalArgumentException("The operation takes one value, and there are " + items.size());
        }
        return items.get(0);
    }
}
