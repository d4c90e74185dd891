package org.kapfhir.screening;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.Amount;
import org.kapfhir.decisionsupport.LogicParameter;
import org.kapfhir.shared.Canonicals;
import org.kapfhir.shared.RequestRefused.Finding;

/** Reads the thresholds and windows that a protocol sets otherwise than the logic's defaults. */
final class ProtocolParameters {
    private static final String EXTENSION = Canonicals.BASE + "/StructureDefinition/kap-protocol-parameter";
    private static final String UCUM = "http://unitsofmeasure.org";

    /** A number that a clinic could mean: the logic reckons with 28 digits at most. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

    private final Map<String, LogicParameter> known;
    private final List<Finding> findings;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private ProtocolParameters(Map<String, LogicParameter> known, List<Finding> findings) {
        this.known = known;
        this.findings = findings;
    }

    /** @param findings takes what cannot be used */
    static Map<String, Object> read(PlanDefinition plan, Map<String, LogicParameter> known, List<Finding> findings) {
        ProtocolParameters parameters = new ProtocolParameters(known, findings);
        List<Extension> extensions = plan.getExtension();
        for (int index = 0; index < extensions.size(); index++) {
            if (EXTENSION.equals(extensions.get(index).getUrl())) {
                parameters.add(extensions.get(index), "PlanDefinition.extension[" + index + "]");
            }
        }
        return Map.copyOf(parameters.values);
    }

    private void add(Extension extension, String expression) {
        String name = text(extension.getExtensionByUrl("name"));
        LogicParameter parameter = name == null ? null : known.get(name);
        if (parameter == null || !parameter.isForProtocols()) {
            findings.add(new Finding(
                    "The logic has no threshold or window named " + name + ": give one of " + settable(), expression));
            return;
        }
        Extension value = extension.getExtensionByUrl("value");
        Object read = value == null ? null : read(parameter, value.getValue());
        if (read == null) {
            findings.add(new Finding(
                    "The parameter " + name + " takes " + description(parameter) + ": correct its value", expression));
        } else if (values.put(parameter.name(), read) != null) {
            findings.add(new Finding("The parameter " + name + " is set twice: set it once", expression));
        }
    }

    private static @Nullable Object read(LogicParameter parameter, @Nullable Type value) {
        return switch (parameter.sort()) {
            case INTEGER ->
                value instanceof IntegerType number && isPlausible(number.getValue()) ? number.getValue() : null;
            case DECIMAL -> plausible(decimal(value));
            case QUANTITY -> amount(parameter, value);
            default -> null;
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Type value) {
        if (value instanceof DecimalType number) {
            return number.getValue();
        }
        return value instanceof IntegerType number && number.getValue() != null
                ? BigDecimal.valueOf(number.getValue())
                : null;
    }

    private static @Nullable Amount amount(LogicParameter parameter, @Nullable Type value) {
        if (value instanceof Quantity quantity
                && !quantity.hasComparator()
                && UCUM.equals(quantity.getSystem())
                && quantity.getCode() != null
                && quantity.getCode().equals(parameter.unit())) {
            BigDecimal number = plausible(quantity.getValue());
            return number == null ? null : new Amount(number, quantity.getCode());
        }
        return null;
    }

    private static boolean isPlausible(@Nullable Integer number) {
        return number != null && plausible(BigDecimal.valueOf(number)) != null;
    }

    private static @Nullable BigDecimal plausible(@Nullable BigDecimal number) {
        boolean usable =
                number != null && number.signum() >= 0 && number.compareTo(HIGHEST) <= 0 && number.scale() <= 8;
        return usable ? number : null;
    }

    private static String description(LogicParameter parameter) {
        return switch (parameter.sort()) {
            case INTEGER -> "a whole number of 0 or more";
            case DECIMAL -> "a number of 0 or more";
            case QUANTITY -> "a quantity of 0 or more in the UCUM unit " + parameter.unit();
            default -> "nothing from a protocol";
        };
    }

    private Set<String> settable() {
        Set<String> names = new TreeSet<>();
        known.values().stream()
                .filter(LogicParameter::isForProtocols)
                .forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    private static @Nullable String text(@Nullable Extension extension) {
        return extension == null || extension.getValue() == null
                ? null
                : extension.getValue().primitiveValue();
    }
}
