package org.kapfhir.outcomes;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.statistics.Proportion;

/** Adds parts to a parameter of the answer; what is undefined is left out. */
record ParameterParts(ParametersParameterComponent parameter) {

    ParameterParts with(String name, Type value) {
        parameter.addPart().setName(name).setValue(value);
        return this;
    }

    ParameterParts code(String name, String code) {
        return with(name, new CodeType(code));
    }

    ParameterParts count(String name, long count) {
        return with(name, new IntegerType(Math.toIntExact(count)));
    }

    ParameterParts text(String name, String text) {
        return with(name, new StringType(text));
    }

    ParameterParts flag(String name, boolean flag) {
        return with(name, new BooleanType(flag));
    }

    ParameterParts number(String name, double number) {
        return with(name, new DecimalType(BigDecimal.valueOf(number)));
    }

    ParameterParts number(String name, OptionalDouble number) {
        number.ifPresent(value -> number(name, value));
        return this;
    }

    /** Rate with the ends of its interval, for example {@code responseRate}, {@code responseLow}, {@code responseHigh}. */
    ParameterParts rate(String rateName, String lowName, String highName, Proportion proportion) {
        number(rateName, proportion.rate());
        proportion
                .interval()
                .ifPresent(interval -> number(lowName, interval.low()).number(highName, interval.high()));
        return this;
    }

    ParameterParts group(String name) {
        return new ParameterParts(parameter.addPart().setName(name));
    }

    static Coding coding(Code code) {
        return new Coding(code.system().isEmpty() ? null : code.system(), code.code(), code.display());
    }
}
