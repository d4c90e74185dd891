package org.kapfhir.outcomes;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A parameter of {@code $summarize-outcomes} has a value that cannot be used. */
final class ParameterRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ParameterRefused(String parameter, String whatToChange) {
        this(ErrorCode.INVALID_PARAMETER, parameter, whatToChange);
    }

    ParameterRefused(ErrorCode code, String parameter, String whatToChange) {
        super(code, whatToChange, "Parameters.parameter('" + parameter + "')");
    }
}
