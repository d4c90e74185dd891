package org.kapfhir.config;

import org.kapfhir.shared.UnsafeForProduction;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence why the server does not start, in place of a stack trace. */
final class UnsafeForProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeForProduction cause) {
        return new FailureAnalysis(
                "The server does not start as it is configured: records of real people would not be safe in it.",
                cause.getMessage(),
                cause);
    }
}
