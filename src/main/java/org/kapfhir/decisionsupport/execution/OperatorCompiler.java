package org.kapfhir.decisionsupport.execution;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cqframework.cql.cql2elm.tracking.Trackable;
import org.hl7.cql.model.IntervalType;
import org.hl7.cql.model.ListType;
import org.hl7.elm.r1.AggregateExpression;
import org.hl7.elm.r1.BinaryExpression;
import org.hl7.elm.r1.Combine;
import org.hl7.elm.r1.Date;
import org.hl7.elm.r1.DateTime;
import org.hl7.elm.r1.Exists;
import org.hl7.elm.r1.Expression;
import org.hl7.elm.r1.First;
import org.hl7.elm.r1.In;
import org.hl7.elm.r1.Interval;
import org.hl7.elm.r1.Last;
import org.hl7.elm.r1.LastPositionOf;
import org.hl7.elm.r1.NaryExpression;
import org.hl7.elm.r1.Now;
import org.hl7.elm.r1.PositionOf;
import org.hl7.elm.r1.ReplaceMatches;
import org.hl7.elm.r1.Round;
import org.hl7.elm.r1.Slice;
import org.hl7.elm.r1.Split;
import org.hl7.elm.r1.Substring;
import org.hl7.elm.r1.UnaryExpression;
import org.hl7.elm.r1.Union;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.execution.Step.Constant;
import org.opencds.cqf.cql.engine.elm.executing.CombineEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.DateEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.FirstEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LastEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.LastPositionOfEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.NowEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.PositionOfEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.ReplaceMatchesEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.RoundEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SliceEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SplitEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.SubstringEvaluator;
import org.opencds.cqf.cql.engine.elm.executing.UnionEvaluator;
import org.opencds.cqf.cql.engine.execution.State;

/** Makes steps of operators that need all their operands. One whose operands are known is worked out here, once. */
final class OperatorCompiler {
    private final ExpressionCompiler expressions;

    OperatorCompiler(ExpressionCompiler expressions) {
        this.expressions = expressions;
    }

    /** @throws NotCompilable if there is no such operator here */
    Step compile(Expression elm, Scope scope, State state) {
        if (elm instanceof Exists exists) {
            Step list = expressions.compile(exists.getOperand(), scope);
            return list instanceof QueryStep query ? query::hasRow : unary(list, Operators.unary(exists), state);
        }
        if (elm instanceof Union union) {
            return union(union, scope);
        }
        if (elm instanceof In in && in.getPrecision() == null) {
            List<Step> operands = expressions.compileAll(in.getOperand(), scope);
            Step among = amongWords(operands.get(0), operands.get(1));
            return among == null ? binary(operands, Operators.binary(in), elm, state) : among;
        }
        if (elm instanceof UnaryExpression unary) {
            return unary(expressions.compile(unary.getOperand(), scope), known(Operators.unary(unary), elm), state);
        }
        if (elm instanceof AggregateExpression aggregate) {
            return unary(
                    expressions.compile(aggregate.getSource(), scope),
                    known(Operators.aggregate(aggregate), elm),
                    state);
        }
        if (elm instanceof BinaryExpression binary) {
            return binary(expressions.compileAll(binary.getOperand(), scope), Operators.binary(binary), elm, state);
        }
        if (elm instanceof NaryExpression several && several.getOperand().size() == 2) {
            return binary(expressions.compileAll(several.getOperand(), scope), Operators.binary(several), elm, state);
        }
        return other(elm, scope, state);
    }

    private Step other(Expression elm, Scope scope, State state) {
        if (elm instanceof First first) {
            return unary(
                    expressions.compile(first.getSource(), scope),
                    (list, ignored) -> FirstEvaluator.first(list),
                    state);
        }
        if (elm instanceof Last last) {
            return unary(
                    expressions.compile(last.getSource(), scope), (list, ignored) -> LastEvaluator.last(list), state);
        }
        if (elm instanceof Now) {
            return frame -> NowEvaluator.internalEvaluate(frame.evaluation.state);
        }
        if (elm instanceof DateTime moment) {
            return moment(moment, scope);
        }
        if (elm instanceof PositionOf position) {
            return many(
                    scope,
                    values -> PositionOfEvaluator.positionOf(values[0], values[1]),
                    position.getPattern(),
                    position.getString());
        }
        if (elm instanceof LastPositionOf position) {
            return many(
                    scope,
                    values -> LastPositionOfEvaluator.lastPositionOf(values[0], values[1]),
                    position.getString(),
                    position.getPattern());
        }
        if (elm instanceof Split split) {
            return many(
                    scope,
                    values -> SplitEvaluator.split(values[0], values[1]),
                    split.getStringToSplit(),
                    split.getSeparator());
        }
        if (elm instanceof Combine combine) {
            return combine.getSeparator() == null
                    ? many(scope, values -> CombineEvaluator.combine(values[0], ""), combine.getSource())
                    : many(
                            scope,
                            values -> CombineEvaluator.combine(values[0], (String) values[1]),
                            combine.getSource(),
                            combine.getSeparator());
        }
        if (elm instanceof Substring part) {
            return many(
                    scope,
                    values -> SubstringEvaluator.substring(values[0], values[1], values[2]),
                    part.getStringToSub(),
                    part.getStartIndex(),
                    part.getLength());
        }
        if (elm instanceof Slice slice) {
            return many(
                    scope,
                    values -> SliceEvaluator.slice(values[0], (Integer) values[1], (Integer) values[2]),
                    slice.getSource(),
                    slice.getStartIndex(),
                    slice.getEndIndex());
        }
        if (elm instanceof Round round) {
            return many(
                    scope,
                    values -> RoundEvaluator.round(values[0], values[1]),
                    round.getOperand(),
                    round.getPrecision());
        }
        if (elm instanceof ReplaceMatches replace) {
            Step words = replacedWords(replace, scope);
            if (words != null) {
                return words;
            }
            return many(
                    scope,
                    values -> ReplaceMatchesEvaluator.replaceMatches(
                            (String) values[0], (String) values[1], (String) values[2]),
                    replace.getOperand().toArray(Expression[]::new));
        }
        if (elm instanceof Date day) {
            return many(
                    scope,
                    values -> DateEvaluator.internalEvaluate(
                            (Integer) values[0], (Integer) values[1], (Integer) values[2]),
                    day.getYear(),
                    day.getMonth(),
                    day.getDay());
        }
        if (elm instanceof Interval interval) {
            return interval(interval, scope);
        }
        throw new NotCompilable("The operator " + elm.getClass().getSimpleName());
    }

    /** A step that is replaced by its value where all its operands are known. */
    Step folded(List<Step> operands, Function<List<Step>, Step> step, State state) {
        Step made = step.apply(operands);
        return operands.stream().allMatch(Constant.class::isInstance) ? worth(made, state) : made;
    }

    /** What fails is left to fail when it runs, if it ever does. */
    private static Step worth(Step step, State state) {
        try {
            return new Constant(step.run(new Frame(Evaluation.beforeAny(state), 0)));
        } catch (RuntimeException failsLater) {
            return step;
        }
    }

    private static <T> T known(@Nullable T operator, Expression elm) {
        if (operator == null) {
            throw new NotCompilable("The operator " + elm.getClass().getSimpleName());
        }
        return operator;
    }

    private static Step unary(Step operand, Operators.Unary operator, State state) {
        Step step = frame -> operator.apply(operand.run(frame), frame.evaluation.state);
        return operand instanceof Constant ? worth(step, state) : step;
    }

    private static Step binary(List<Step> operands, Operators.@Nullable Binary operator, Expression elm, State state) {
        Operators.Binary known = known(operator, elm);
        Step left = operands.get(0);
        Step right = operands.get(1);
        Step step = frame -> known.apply(left.run(frame), right.run(frame), frame.evaluation.state);
        return left instanceof Constant && right instanceof Constant ? worth(step, state) : step;
    }

    private Step many(
            Scope scope, Function<@Nullable Object[], @Nullable Object> operator, @Nullable Expression... elms) {
        Step[] operands =
                Stream.of(elms).map(elm -> expressions.compile(elm, scope)).toArray(Step[]::new);
        return frame -> {
            Object[] values = new Object[operands.length];
            for (int i = 0; i < operands.length; i++) {
                values[i] = operands[i].run(frame);
            }
            return operator.apply(values);
        };
    }

    /** The pattern is read once where it is written down in the logic. */
    private @Nullable Step replacedWords(ReplaceMatches elm, Scope scope) {
        List<Step> operands = expressions.compileAll(elm.getOperand(), scope);
        if (!(operands.get(1) instanceof Constant pattern && pattern.value() instanceof String regex)
                || !(operands.get(2) instanceof Constant other && other.value() instanceof String substitution)) {
            return null;
        }
        Pattern known = Pattern.compile(regex);
        Step argument = operands.get(0);
        return frame -> {
            String text = (String) argument.run(frame);
            return text == null ? null : known.matcher(text).replaceAll(substitution);
        };
    }

    /** Membership in a list of words that is written down in the logic. */
    private static @Nullable Step amongWords(Step word, Step list) {
        if (!(list instanceof Constant constant && constant.value() instanceof List<?> words)
                || !words.stream().allMatch(String.class::isInstance)) {
            return null;
        }
        Set<Object> known = new HashSet<>(words);
        return frame -> {
            Object value = word.run(frame);
            return value != null && known.contains(value);
        };
    }

    private Step union(Union elm, Scope scope) {
        List<Step> operands = expressions.compileAll(elm.getOperand(), scope);
        Step left = operands.get(0);
        Step right = operands.get(1);
        var types = Stream.of(elm.getOperand().get(0), elm.getOperand().get(1), elm)
                .map(Trackable.INSTANCE::getResultType)
                .toList();
        if (types.stream().anyMatch(ListType.class::isInstance)) {
            return new Lists.Union(left, right);
        }
        if (types.stream().anyMatch(IntervalType.class::isInstance)) {
            throw new NotCompilable("A union of intervals");
        }
        return frame -> UnionEvaluator.union(left.run(frame), right.run(frame), frame.evaluation.state);
    }

    private Step moment(DateTime elm, Scope scope) {
        if (elm.getTimezoneOffset() == null) {
            throw new NotCompilable("A DateTime without an offset");
        }
        Step[] parts = Stream.of(
                        elm.getYear(),
                        elm.getMonth(),
                        elm.getDay(),
                        elm.getHour(),
                        elm.getMinute(),
                        elm.getSecond(),
                        elm.getMillisecond())
                .map(part -> expressions.compile(part, scope))
                .toArray(Step[]::new);
        Step offset = expressions.compile(elm.getTimezoneOffset(), scope);
        return frame -> {
            Integer[] values = new Integer[Moments.PARTS];
            for (int i = 0; i < values.length; i++) {
                values[i] = (Integer) parts[i].run(frame);
            }
            return Moments.of(values, (BigDecimal) offset.run(frame));
        };
    }

    private Step interval(Interval elm, Scope scope) {
        if (elm.getLowClosedExpression() != null || elm.getHighClosedExpression() != null) {
            throw new NotCompilable("An interval whose ends are closed by an expression");
        }
        Step low = expressions.compile(elm.getLow(), scope);
        Step high = expressions.compile(elm.getHigh(), scope);
        boolean lowClosed = Boolean.TRUE.equals(elm.isLowClosed());
        boolean highClosed = Boolean.TRUE.equals(elm.isHighClosed());
        return frame -> {
            Object start = low.run(frame);
            Object end = high.run(frame);
            return start == null && end == null
                    ? null
                    : new org.opencds.cqf.cql.engine.runtime.Interval(
                            start, lowClosed, end, highClosed, frame.evaluation.state);
        };
    }
}
