package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.kapfhir.shared.ErrorCode;

/**
 * Refuses parameters that the operation does not have, and repeated ones: a misspelled {@code start} would otherwise be
 * answered with everyone.
 */
final class ParameterNames {
    private static final Set<String> REPEATABLE = Set.of("instrument", "stratify");
    private static final Set<String> SINGLE = Set.of("start", "end", "minimumCellSize", "asOf", "includeEsketamine");

    private ParameterNames() {}

    static void check(RequestDetails request) {
        Set<String> seen = new HashSet<>();
        request.getParameters().forEach((name, values) -> {
            // Names with an underscore, such as _format, belong to FHIR itself.
            if (!name.startsWith("_")) {
                for (int sent = 0; sent < values.length; sent++) {
                    check(name, seen);
                }
            }
        });
        if (request.getResource() instanceof Parameters body) {
            body.getParameter().stream()
                    .map(ParametersParameterComponent::getName)
                    .forEach(name -> check(name, seen));
        }
    }

    private static void check(String name, Set<String> seen) {
        if (REPEATABLE.contains(name)) {
            return;
        }
        if (!SINGLE.contains(name)) {
            throw new ParameterRefused(
                    ErrorCode.UNKNOWN_PARAMETER,
                    name,
                    "There is no such parameter: send instrument, start, end, stratify, minimumCellSize, asOf or"
                            + " includeEsketamine");
        }
        if (!seen.add(name)) {
            throw new ParameterRefused(name, "The parameter " + name + " was sent more than once: send it once");
        }
    }
}
