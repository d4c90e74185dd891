package org.kapfhir.measures;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.Amount;
import org.kapfhir.decisionsupport.LogicParameter;
import org.kapfhir.decisionsupport.TimeSpan;
import org.kapfhir.shared.ParameterRefused;

/** Reads values for the parameters of a measure's logic; one that the logic does not have is refused. */
final class LogicParameterReader {
    private static final String NAME = "parameters";
    private static final String PERIOD = "Measurement Period";

    private final PeriodReader periods;

    LogicParameterReader(PeriodReader periods) {
        this.periods = periods;
    }

    Map<String, Object> read(@Nullable Parameters sent, Map<String, LogicParameter> known) {
        Map<String, Object> values = new HashMap<>();
        if (sent != null) {
            for (ParametersParameterComponent parameter : sent.getParameter()) {
                String name = parameter.getName();
                LogicParameter declared = known.get(name);
                if (declared == null || PERIOD.equals(name)) {
                    throw new ParameterRefused(
                            NAME, "The logic of the measure takes no parameter " + name + ": it takes " + names(known));
                }
                values.put(name, value(parameter.getValue(), declared));
            }
        }
        return values;
    }

    private static String names(Map<String, LogicParameter> known) {
        TreeSet<String> names = new TreeSet<>(known.keySet());
        names.remove(PERIOD);
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private Object value(@Nullable Type value, LogicParameter declared) {
        Object read = switch (declared.sort()) {
            case INTEGER -> value instanceof IntegerType number ? number.getValue() : null;
            case DECIMAL -> value instanceof DecimalType number ? number.getValue() : null;
            case QUANTITY ->
                value instanceof Quantity quantity && quantity.hasValue()
                        ? new Amount(quantity.getValue(), quantity.hasCode() ? quantity.getCode() : "1")
                        : null;
            case OTHER -> other(value);
        };
        if (read == null) {
            throw new ParameterRefused(
                    NAME,
                    "The value of " + declared.name() + " has not the type that the logic of the measure declares");
        }
        return read;
    }

    private @Nullable Object other(@Nullable Type value) {
        if (value instanceof BooleanType truth) {
            return truth.getValue();
        }
        if (value instanceof BaseDateTimeType time) {
            return moment(time);
        }
        if (value instanceof Period period) {
            return new TimeSpan(moment(period.getStartElement()), moment(period.getEndElement()));
        }
        if (value instanceof StringType text) {
            return text.getValue();
        }
        return value instanceof UriType address ? address.getValue() : null;
    }

    private OffsetDateTime moment(BaseDateTimeType time) {
        return periods.read(time.getValueAsString(), time.getValueAsString()).last();
    }
}
