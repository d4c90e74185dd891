package org.kapfhir.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that an operation takes. Others are refused, and so are repeated ones: a misspelled {@code start} would
 * otherwise be answered with everyone.
 *
 * @param single may be sent once
 * @param repeatable may be sent any number of times
 */
public record ParameterNames(Set<String> single, Set<String> repeatable) {
    public ParameterNames {
        single = Set.copyOf(single);
        repeatable = Set.copyOf(repeatable);
    }

    /**
     * Checks what was sent in the address and in the body.
     *
     * @param query the names and values in the address; names with an underscore, such as _format, belong to FHIR itself
     * @param body the resource in the body; only Parameters hold parameters
     * @throws ParameterRefused 400, code {@code unknown-parameter} or {@code invalid-parameter}
     */
    public void check(Map<String, String[]> query, @Nullable IBaseResource body) {
        Set<String> seen = new HashSet<>();
        query.forEach((name, values) -> {
            if (!name.startsWith("_")) {
                List.of(values).forEach(value -> check(name, seen));
            }
        });
        if (body instanceof Parameters parameters) {
            parameters.getParameter().stream()
                    .map(ParametersParameterComponent::getName)
                    .forEach(name -> check(name, seen));
        }
    }

    private void check(@Nullable String name, Set<String> seen) {
        if (name == null || !(single.contains(name) || repeatable.contains(name))) {
            Set<String> known = new TreeSet<>(single);
            known.addAll(repeatable);
            throw new ParameterRefused(
                    ErrorCode.UNKNOWN_PARAMETER,
                    String.valueOf(name),
                    "There is no such parameter: this operation takes " + String.join(", ", known));
        }
        if (single.contains(name) && !seen.add(name)) {
            throw new ParameterRefused(name, "The parameter " + name + " was sent more than once: send it once");
        }
    }
}
