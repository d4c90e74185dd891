package org.kapfhir.decisionsupport;

import ca.uhn.fhir.context.FhirVersionEnum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.converter.FhirTypeConverter;
import org.opencds.cqf.cql.engine.fhir.converter.FhirTypeConverterFactory;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Concept;
import org.opencds.cqf.cql.engine.runtime.Quantity;

/** What the values of logic are in FHIR. */
public final class LogicValues {
    private static final FhirTypeConverter CONVERTER = new FhirTypeConverterFactory().create(FhirVersionEnum.R4);

    private LogicValues() {}

    /** The elements of a list, or the one value; nothing where it is null. */
    public static List<Object> elements(@Nullable Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Iterable<?> several) {
            several.forEach(element -> {
                if (element != null) {
                    elements.add(element);
                }
            });
        } else if (value != null) {
            elements.add(value);
        }
        return elements;
    }

    /** What makes two values the same thing, and can be read: of a resource its type and id, else what it says. */
    public static String identity(Object value) {
        return ValueText.of(value);
    }

    /** A number, or the number in a quantity; null for everything else. */
    public static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Quantity quantity) {
            return quantity.getValue();
        }
        return value instanceof org.hl7.fhir.r4.model.Quantity quantity ? quantity.getValue() : null;
    }

    /** What logic calls an element of FHIR that was sent to it. */
    static Object ofElement(Type element) {
        return CONVERTER.toCqlType(element);
    }

    /** The codes of a coded value; none of any other. */
    public static List<Coding> codings(Object value) {
        if (value instanceof CodeableConcept concept) {
            return concept.getCoding();
        }
        if (value instanceof Coding coding) {
            return List.of(coding);
        }
        return value instanceof Code || value instanceof Concept ? codings(CONVERTER.toFhirType(value)) : List.of();
    }
}
