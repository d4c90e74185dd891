package org.kapfhir.screening;

import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;

/** A parameter of {@code $screen-candidate} has a value that cannot be used. */
final class ParameterRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    ParameterRefused(ErrorCode code, String parameter, String whatToChange) {
        super(code, whatToChange, "Parameters.parameter('" + parameter + "')");
    }
}
