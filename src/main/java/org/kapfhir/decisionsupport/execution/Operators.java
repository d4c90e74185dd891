package org.kapfhir.decisionsupport.execution;

import static java.util.Map.entry;

import java.util.Map;
import org.hl7.elm.r1.*;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.elm.executing.*;
import org.opencds.cqf.cql.engine.execution.State;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Precision;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/** The operators that need all their operands: each is the reference engine's own. */
final class Operators {

    /** An operator of one operand. */
    interface Unary {
        @Nullable
        Object apply(@Nullable Object operand, State state);
    }

    /** An operator of two operands. */
    interface Binary {
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right, State state);
    }

    /** An operator of two operands that looks at dates up to a precision. */
    interface Dated {
        @Nullable
        Object apply(@Nullable Object left, @Nullable Object right, @Nullable String precision, State state);
    }

    private static final Map<Class<?>, Unary> UNARY = Map.ofEntries(
            entry(Not.class, (operand, state) -> NotEvaluator.not(operand)),
            entry(IsNull.class, (operand, state) -> operand == null),
            entry(IsTrue.class, (operand, state) -> Boolean.TRUE.equals(operand)),
            entry(IsFalse.class, (operand, state) -> Boolean.FALSE.equals(operand)),
            entry(Exists.class, (operand, state) -> ExistsEvaluator.exists(operand)),
            entry(Flatten.class, (operand, state) -> FlattenEvaluator.flatten(operand)),
            entry(Distinct.class, (operand, state) -> DistinctValues.of((Iterable<?>) operand, state)),
            entry(SingletonFrom.class, (operand, state) -> SingletonFromEvaluator.singletonFrom(operand)),
            entry(ToString.class, (operand, state) -> ToStringEvaluator.toString(operand)),
            entry(ToDecimal.class, (operand, state) -> ToDecimalEvaluator.toDecimal(operand)),
            entry(ToConcept.class, (operand, state) -> ToConceptEvaluator.toConcept(operand)),
            entry(ToList.class, (operand, state) -> ToListEvaluator.toList(operand)),
            entry(DateFrom.class, (operand, state) -> DateFromEvaluator.dateFrom(operand)),
            entry(
                    TimezoneOffsetFrom.class,
                    (operand, state) -> TimezoneOffsetFromEvaluator.timezoneOffsetFrom(operand)),
            entry(Lower.class, (operand, state) -> LowerEvaluator.lower(operand)),
            entry(Upper.class, (operand, state) -> UpperEvaluator.upper(operand)),
            entry(Truncate.class, (operand, state) -> TruncateEvaluator.truncate(operand)),
            entry(Abs.class, (operand, state) -> AbsEvaluator.abs(operand)),
            entry(Start.class, (operand, state) -> StartEvaluator.start(operand)),
            entry(End.class, (operand, state) -> EndEvaluator.end(operand)),
            entry(ExpandValueSet.class, ExpandValueSetEvaluator::expand));

    /** Operators over the elements of a list. */
    private static final Map<Class<?>, Unary> AGGREGATE = Map.ofEntries(
            entry(Count.class, (list, state) -> CountEvaluator.count(list)),
            entry(AllTrue.class, (list, state) -> AllTrueEvaluator.allTrue(list)),
            entry(AnyTrue.class, (list, state) -> AnyTrueEvaluator.anyTrue(list)),
            entry(Max.class, MaxEvaluator::max),
            entry(Min.class, MinEvaluator::min),
            entry(Sum.class, SumEvaluator::sum));

    private static final Map<Class<?>, Binary> BINARY = Map.ofEntries(
            entry(Equal.class, EqualEvaluator::equal),
            entry(NotEqual.class, NotEqualEvaluator::notEqual),
            entry(Equivalent.class, EquivalentEvaluator::equivalent),
            entry(Greater.class, GreaterEvaluator::greater),
            entry(GreaterOrEqual.class, GreaterOrEqualEvaluator::greaterOrEqual),
            entry(Less.class, LessEvaluator::less),
            entry(LessOrEqual.class, LessOrEqualEvaluator::lessOrEqual),
            entry(Add.class, AddEvaluator::add),
            entry(Subtract.class, SubtractEvaluator::subtract),
            entry(Multiply.class, MultiplyEvaluator::multiply),
            entry(Divide.class, DivideEvaluator::divide),
            entry(Concatenate.class, (left, right, state) -> ConcatenateEvaluator.concatenate(left, right)),
            entry(StartsWith.class, (left, right, state) -> StartsWithEvaluator.startsWith(left, right)),
            entry(EndsWith.class, (left, right, state) -> EndsWithEvaluator.endsWith((String) left, (String) right)),
            entry(Except.class, ExceptEvaluator::except),
            entry(Intersect.class, IntersectEvaluator::intersect),
            entry(Indexer.class, (left, right, state) -> IndexerEvaluator.indexer(left, right)),
            entry(
                    ConvertQuantity.class,
                    (left, right, state) -> ConvertQuantityEvaluator.convertQuantity(
                            left,
                            right,
                            state.getEnvironment().getLibraryManager().getUcumService())),
            entry(Collapse.class, Operators::collapse));

    private static final Map<Class<?>, Dated> DATED = Map.of(
            SameAs.class, SameAsEvaluator::sameAs,
            SameOrAfter.class, SameOrAfterEvaluator::sameOrAfter,
            SameOrBefore.class, SameOrBeforeEvaluator::sameOrBefore,
            After.class, AfterEvaluator::after,
            Before.class, BeforeEvaluator::before,
            In.class, InEvaluator::internalEvaluate);

    private Operators() {}

    static @Nullable Unary unary(UnaryExpression elm) {
        if (elm instanceof DateTimeComponentFrom from) {
            String precision = from.getPrecision().value();
            return (operand, state) -> DateTimeComponentFromEvaluator.dateTimeComponentFrom(operand, precision);
        }
        if (elm instanceof Length length) {
            return (operand, state) -> LengthEvaluator.internalEvaluate(operand, length, state);
        }
        return UNARY.get(elm.getClass());
    }

    static @Nullable Unary aggregate(AggregateExpression elm) {
        return elm.getPath() == null ? AGGREGATE.get(elm.getClass()) : null;
    }

    static @Nullable Binary binary(OperatorExpression elm) {
        if (elm instanceof DifferenceBetween difference) {
            Precision precision =
                    Precision.Companion.fromString(difference.getPrecision().value());
            return (left, right, state) -> DifferenceBetweenEvaluator.difference(left, right, precision);
        }
        if (elm instanceof CalculateAgeAt age) {
            String precision = age.getPrecision().value();
            return (birth, day, state) -> CalculateAgeAtEvaluator.calculateAgeAt(birth, day, precision);
        }
        Dated dated = DATED.get(elm.getClass());
        if (dated != null) {
            String precision = precision(elm);
            return (left, right, state) -> dated.apply(left, right, precision, state);
        }
        return BINARY.get(elm.getClass());
    }

    private static @Nullable String precision(OperatorExpression elm) {
        DateTimePrecision precision = null;
        if (elm instanceof SameAs same) {
            precision = same.getPrecision();
        } else if (elm instanceof SameOrAfter same) {
            precision = same.getPrecision();
        } else if (elm instanceof SameOrBefore same) {
            precision = same.getPrecision();
        } else if (elm instanceof After after) {
            precision = after.getPrecision();
        } else if (elm instanceof Before before) {
            precision = before.getPrecision();
        } else if (elm instanceof In in) {
            precision = in.getPrecision();
        }
        return precision == null ? null : precision.value();
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object collapse(@Nullable Object list, @Nullable Object per, State state) {
        return CollapseEvaluator.INSTANCE.collapse((Iterable<Interval>) list, (Quantity) per, state);
    }
}
