package org.kapfhir.registry.view;

import ca.uhn.fhir.parser.DataFormatException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base64BinaryType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OidType;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.UrlType;
import org.hl7.fhir.r4.model.UuidType;
import org.jspecify.annotations.Nullable;

/** A table: the elements in which a constant of a view holds its value, and the type of each. */
final class Constants {
    /** Long enough for any code or canonical; a longer one, repeated in a path, would make cells without end. */
    private static final int MOST_CHARACTERS = 1000;

    /** With an exponent that a body may hold, and no longer one. */
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

    private static final Map<String, Function<String, Type>> TYPES = Map.ofEntries(
            Map.entry("valueBase64Binary", Base64BinaryType::new),
            Map.entry("valueBoolean", BooleanType::new),
            Map.entry("valueCanonical", CanonicalType::new),
            Map.entry("valueCode", CodeType::new),
            Map.entry("valueDate", DateType::new),
            Map.entry("valueDateTime", DateTimeType::new),
            Map.entry("valueDecimal", Constants::decimal),
            Map.entry("valueId", IdType::new),
            Map.entry("valueInstant", InstantType::new),
            Map.entry("valueInteger", IntegerType::new),
            Map.entry("valueOid", OidType::new),
            Map.entry("valuePositiveInt", PositiveIntType::new),
            Map.entry("valueString", StringType::new),
            Map.entry("valueTime", TimeType::new),
            Map.entry("valueUnsignedInt", UnsignedIntType::new),
            Map.entry("valueUri", UriType::new),
            Map.entry("valueUrl", UrlType::new),
            Map.entry("valueUuid", UuidType::new));

    private Constants() {}

    /**
     * @return null if the constant has no value of a known type, or several
     * @throws ViewInvalid 422, code {@code view-invalid}
     */
    static @Nullable Type value(JsonNode constant, String location) {
        @Nullable Type found = null;
        for (Entry<String, JsonNode> element : constant.properties()) {
            if (element.getKey().startsWith("value")) {
                Function<String, Type> type = TYPES.get(element.getKey());
                if (type == null || found != null || !element.getValue().isValueNode()) {
                    return null;
                }
                found = parse(type, element.getValue().asText(), location + "." + element.getKey());
            }
        }
        return found;
    }

    private static Type parse(Function<String, Type> type, String text, String location) {
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            throw new ViewInvalid(location, "The value has no character, or more than " + MOST_CHARACTERS);
        }
        try {
            return type.apply(text);
        } catch (IllegalArgumentException | DataFormatException e) {
            throw new ViewInvalid(location, "The value is not of its type: write it as FHIR writes it");
        }
    }

    private static Type decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("It is no decimal");
        }
        return new DecimalType(text);
    }
}
