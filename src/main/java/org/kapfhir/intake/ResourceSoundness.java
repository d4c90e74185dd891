package org.kapfhir.intake;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * What every resource must be, whatever it claims: required elements are there, text holds no characters that text cannot
 * hold, numbers and dates are ones that can be reckoned with, narrative runs nothing.
 *
 * <p>This is one walk over the elements and no validation against a profile, so that each write can afford it.
 */
final class ResourceSoundness {
    /** More than any measurement needs, and few enough for a double. */
    private static final int MOST_DIGITS = 100;

    /** A time has its offset; seconds may be left out, as some systems do. */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?)?)?");

    private static final int LENGTH_OF_DAY = "2000-01-01".length();

    private final FhirContext fhirContext;

    ResourceSoundness(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    /** @throws ResourceUnsound 422, code {@code unprocessable}, with the path */
    void check(IBaseResource resource) {
        check(resource, fhirContext.getResourceDefinition(resource).getName());
    }

    private void check(IBase element, String path) {
        if (element instanceof PrimitiveType<?> primitive) {
            checkPrimitive(primitive, path);
        }
        if (element instanceof Narrative narrative) {
            NarrativeSafety.check(narrative.getDiv(), path + ".div");
        }
        BaseRuntimeElementDefinition<?> definition = fhirContext.getElementDefinition(element.getClass());
        if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
            for (BaseRuntimeChildDefinition child : composite.getChildrenAndExtension()) {
                checkChild(element, child, path + "." + child.getElementName());
            }
        }
    }

    private void checkChild(IBase parent, BaseRuntimeChildDefinition child, String path) {
        List<IBase> values = child.getAccessor().getValues(parent);
        boolean isThere = false;
        for (IBase value : values) {
            if (value != null && !value.isEmpty()) {
                isThere = true;
                check(value, path);
            }
        }
        if (child.getMin() > 0 && !isThere) {
            throw new ResourceUnsound(path.replace("[x]", ""), "A required element is missing: give it a value");
        }
    }

    private static void checkPrimitive(PrimitiveType<?> primitive, String path) {
        String text = primitive.getValueAsString();
        if (text != null && !isText(text)) {
            throw new ResourceUnsound(path, "The text holds a control character or half of one: leave it out");
        }
        if (primitive instanceof DecimalType decimal
                && decimal.getValue() != null
                && !isMeasurable(decimal.getValue())) {
            throw new ResourceUnsound(path, "The number has more digits than a measurement: correct it");
        }
        if (primitive instanceof BaseDateTimeType date && date.hasValue()) {
            checkDate(date.getValueAsString(), path);
        }
    }

    private static void checkDate(String text, String path) {
        if (!DATE.matcher(text).matches()) {
            throw new ResourceUnsound(
                    path, "The date is not written as one: send it as YYYY-MM-DD, or with a time and its offset");
        }
        if (text.startsWith("0000")) {
            throw new ResourceUnsound(path, "There is no year 0: correct the date");
        }
        if (text.length() >= LENGTH_OF_DAY && !isOfTheCalendar(text.substring(0, LENGTH_OF_DAY))) {
            throw new ResourceUnsound(path, "There is no such day: correct the date");
        }
    }

    /** HAPI takes days before 1582 by another calendar, which had leap days that are none in ISO 8601. */
    private static boolean isOfTheCalendar(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMeasurable(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS && number.scale() <= MOST_DIGITS;
    }

    private static boolean isText(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isHighSurrogate(character)) {
                if (index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))) {
                    return false;
                }
                index++;
            } else if (Character.isLowSurrogate(character)
                    || (character < ' ' && character != '\n' && character != '\r' && character != '\t')) {
                return false;
            }
        }
        return true;
    }
}
