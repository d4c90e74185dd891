package org.kapfhir.shared;

/** A parameter of an operation does not exist, or has a value that cannot be used. */
public final class ParameterRefused extends RequestRefused {
    private static final long serialVersionUID = 1L;

    public ParameterRefused(String parameter, String whatToChange) {
        this(ErrorCode.INVALID_PARAMETER, parameter, whatToChange);
    }

    public ParameterRefused(ErrorCode code, String parameter, String whatToChange) {
        super(code, whatToChange, "Parameters.parameter('" + parameter + "')");
    }
}
