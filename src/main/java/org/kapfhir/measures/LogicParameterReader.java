package org.kapfhir.measures;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.Amount;
import org.kapfhir.decisionsupport.LogicParameter;
import org.kapfhir.decisionsupport.LogicParameter.Sort;
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
        Object read;
        try {
            read = read(value, declared.sort());
        } catch (DateTimeException e) {
            throw new ParameterRefused(
                    NAME, "The value of " + declared.name() + " is no date or time that the logic knows: correct it");
        }
        if (read == null) {
            throw new ParameterRefused(
                    NAME,
                    "The value of " + declared.name() + " has not the type that the logic of the measure declares");
        }
        if (read instanceof TimeSpan span && span.last().isBefore(span.first())) {
            throw new ParameterRefused(
                    NAME,
                    "The value of " + declared.name() + " ends before it starts: send an end on or after the start");
        }
        return read;
    }

    private @Nullable Object read(@Nullable Type value, Sort sort) {
        return switch (sort) {
            case INTEGER -> value instanceof IntegerType number ? number.getValue() : null;
            case DECIMAL -> value instanceof DecimalType number ? number.getValue() : null;
            case QUANTITY ->
                value instanceof Quantity quantity && quantity.getValue() != null
                        ? new Amount(quantity.getValue(), quantity.hasCode() ? quantity.getCode() : "1")
                        : null;
            case BOOLEAN -> value instanceof BooleanType truth ? truth.getValue() : null;
            case STRING -> text(value);
            case DATE_TIME -> value instanceof BaseDateTimeType time ? moment(time) : null;
            case DATE -> value instanceof DateType date && moment(date) != null ? date : null;
            case TIME -> value instanceof TimeType time && time.hasValue() ? LocalTime.parse(time.getValue()) : null;
            case PERIOD -> value instanceof Period period ? span(period) : null;
            case CODE -> value instanceof Coding coding ? coding : null;
            case CONCEPT -> value instanceof CodeableConcept concept ? concept : null;
            case OTHER -> other(value);
        };
    }

    private @Nullable Object other(@Nullable Type value) {
        if (value instanceof BooleanType truth) {
            return truth.getValue();
        }
        if (value instanceof BaseDateTimeType time) {
            return moment(time);
        }
        return value instanceof Period period ? span(period) : text(value);
    }

    private static @Nullable String text(@Nullable Type value) {
        if (value instanceof StringType text) {
            return text.getValue();
        }
        return value instanceof UriType address ? address.getValue() : null;
    }

    private @Nullable OffsetDateTime moment(BaseDateTimeType time) {
        return time.hasValue() ? periods.last(time.getValueAsString()) : null;
    }

    private @Nullable TimeSpan span(Period period) {
        return period.getStart() != null && period.getEnd() != null
                ? new TimeSpan(
                        periods.first(period.getStartElement().getValueAsString()),
                        periods.last(period.getEndElement().getValueAsString()))
                : null;
    }
}
