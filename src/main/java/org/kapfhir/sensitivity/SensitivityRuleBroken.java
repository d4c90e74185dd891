package org.kapfhir.sensitivity;

/** The guide's sensitivity rules do not fit together; the server does not start with them. */
final class SensitivityRuleBroken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SensitivityRuleBroken(String whatIsWrong) {
        super(whatIsWrong);
    }
}
