package org.kapfhir.screening;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.kapfhir.shared.ErrorCode;

/**
 * Refuses parameters that the operation does not have, and repeated ones: a misspelled {@code asOf} would otherwise be
 * answered as if it had not been sent.
 */
final class ParameterNames {
    private static final Set<String> KNOWN =
            Set.of("data", "protocol", "policy", "asOf", "assumeCompleteRecord", "persist");

    private ParameterNames() {}

    static void check(RequestDetails request) {
        Set<String> seen = new HashSet<>();
        request.getParameters().forEach((name, values) -> {
            // Names with an underscore, such as _format, belong to FHIR itself.
            if (!name.startsWith("_")) {
                for (int i = 0; i < values.length; i++) {
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
        if (!KNOWN.contains(name)) {
            throw new ParameterRefused(
                    ErrorCode.UNKNOWN_PARAMETER,
                    name,
                    "There is no such parameter: send data, protocol, policy, asOf, assumeCompleteRecord or persist");
        }
        if (!seen.add(name)) {
            throw new ParameterRefused(
                    ErrorCode.INVALID_PARAMETER, name, "The parameter " + name + " was sent more than once");
        }
    }
}
