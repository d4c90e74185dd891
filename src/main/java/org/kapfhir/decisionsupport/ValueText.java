package org.kapfhir.decisionsupport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Ratio;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/** A value of logic as text, by what it says: two values that say the same have one text. */
final class ValueText {
    private static final String NO_UNIT = "1";

    private ValueText() {}

    static String of(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof StringType text && text.hasValue()) {
            return text.getValue();
        }
        return value instanceof CodeableConcept concept && !concept.hasCoding() && concept.getText() != null
                ? concept.getText()
                : inside(value);
    }

    /** Within another value, where text is quoted so that it cannot be taken for the parts around it. */
    static String inside(@Nullable Object value) {
        if (value instanceof Base element) {
            return ElementText.of(element);
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Tuple tuple) {
            return structure("Tuple", tuple.getElements());
        }
        if (value instanceof Interval interval) {
            return "Interval" + (interval.getLowClosed() ? "[" : "(") + inside(interval.getLow()) + ", "
                    + inside(interval.getHigh()) + (interval.getHighClosed() ? "]" : ")");
        }
        return value instanceof Iterable<?> several ? list(several) : clinical(value);
    }

    private static String clinical(@Nullable Object value) {
        if (value instanceof Code code) {
            return coded(code.getSystem(), code.getCode());
        }
        if (value instanceof Concept concept) {
            return concept.getCodes() == null || concept.getCodes().isEmpty()
                    ? inside(concept.getDisplay())
                    : several(concept.getCodes());
        }
        if (value instanceof Quantity quantity) {
            return quantity(quantity.getValue(), NO_UNIT.equals(quantity.getUnit()) ? null : quantity.getUnit());
        }
        return value instanceof Ratio ratio
                ? inside(ratio.getNumerator()) + ":" + inside(ratio.getDenominator())
                : String.valueOf(value);
    }

    static String coded(@Nullable String system, @Nullable String code) {
        return system == null ? String.valueOf(code) : system + "|" + code;
    }

    static String quantity(@Nullable BigDecimal number, @Nullable String unit) {
        String amount = number == null ? "null" : number(number);
        return unit == null ? amount : amount + " " + unit;
    }

    /** Without the zeros that make no difference. */
    static String number(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 && shortest.precision() - shortest.scale() <= 28
                ? shortest.setScale(0).toString()
                : shortest.toString();
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** Several of which one is often enough. */
    static String several(Iterable<?> values) {
        List<String> texts = texts(values);
        return texts.size() == 1 ? texts.get(0) : list(values);
    }

    static String structure(String type, Map<String, ?> elements) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(elements).forEach((name, element) -> parts.add(name + ": " + inside(element)));
        return type + (parts.isEmpty() ? " {}" : " { " + String.join(", ", parts) + " }");
    }

    private static String list(Iterable<?> values) {
        return "{" + String.join(", ", texts(values)) + "}";
    }

    private static List<String> texts(Iterable<?> values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(inside(value)));
        return texts;
    }
}
