package org.kapfhir.outcomes;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.kapfhir.outcomes.instrument.Instrument;

/** Reads answers by the names of their parts. */
final class AnswerParts {
    private AnswerParts() {}

    static ParametersParameterComponent cell(Parameters answer, String name, Instrument instrument, String timepoint) {
        return cell(answer.getParameters(name), instrument, timepoint);
    }

    static ParametersParameterComponent cell(
            List<ParametersParameterComponent> among, Instrument instrument, String timepoint) {
        return among.stream()
                .filter(part -> isAbout(part, instrument)
                        && text(part, "timepoint").orElseThrow().equals(timepoint))
                .findFirst()
                .orElseThrow();
    }

    static boolean isAbout(ParametersParameterComponent part, Instrument instrument) {
        return part(part, "instrument")
                .map(found -> ((Coding) found.getValue())
                        .getCode()
                        .equals(instrument.coding().getCode()))
                .orElse(false);
    }

    static List<ParametersParameterComponent> parts(ParametersParameterComponent parent, String name) {
        return parent.getPart().stream()
                .filter(part -> name.equals(part.getName()))
                .toList();
    }

    static Optional<ParametersParameterComponent> part(ParametersParameterComponent parent, String name) {
        return parts(parent, name).stream().findFirst();
    }

    static Optional<String> text(ParametersParameterComponent parent, String name) {
        return part(parent, name).map(part -> part.getValue().primitiveValue());
    }

    static double number(ParametersParameterComponent parent, String name) {
        return Double.parseDouble(
                text(parent, name).orElseThrow(() -> new AssertionError("no " + name + " in " + parent.getName())));
    }

    static Quantity quantity(ParametersParameterComponent parent, String name) {
        return (Quantity) part(parent, name).orElseThrow().getValue();
    }

    /** The count of a reason; empty if it is not listed. */
    static Optional<Integer> reason(ParametersParameterComponent denominator, String code) {
        return parts(denominator, "reason").stream()
                .filter(reason -> text(reason, "code").orElseThrow().equals(code))
                .map(reason -> (int) number(reason, "count"))
                .findFirst();
    }
}
