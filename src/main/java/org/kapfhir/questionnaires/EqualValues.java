package org.kapfhir.questionnaires;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Type;

/** When two answers mean the same: a coding by system and code, a number by its value. */
final class EqualValues {
    private EqualValues() {}

    static boolean areEqual(Type one, Type other) {
        if (one instanceof Coding a && other instanceof Coding b) {
            return a.hasCode()
                    && Objects.equals(a.getSystem(), b.getSystem())
                    && a.getCode().equals(b.getCode());
        }
        return compare(one, other).map(order -> order == 0).orElseGet(() -> one.equalsShallow(other));
    }

    /** @return negative, zero or positive; empty if the two have no order */
    static Optional<Integer> compare(Type one, Type other) {
        Optional<BigDecimal> a = AnswerKind.number(one);
        Optional<BigDecimal> b = AnswerKind.number(other);
        if (a.isPresent() && b.isPresent()) {
            return Optional.of(a.get().compareTo(b.get()));
        }
        if (one instanceof BaseDateTimeType x && other instanceof BaseDateTimeType y && x.hasValue() && y.hasValue()) {
            return Optional.of(x.getValue().compareTo(y.getValue()));
        }
        if (one instanceof PrimitiveType<?> x && other instanceof PrimitiveType<?> y && x.hasValue() && y.hasValue()) {
            return Optional.of(x.getValueAsString().compareTo(y.getValueAsString()));
        }
        return Optional.empty();
    }
}
