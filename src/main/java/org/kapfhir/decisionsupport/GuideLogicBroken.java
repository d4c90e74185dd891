package org.kapfhir.decisionsupport;

import java.util.List;
import java.util.Optional;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerException.ErrorSeverity;

/** The guide's logic does not compile or does not fit together; only a change of the guide can repair it. */
public final class GuideLogicBroken extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    GuideLogicBroken(String message) {
        super(message);
    }

    static void throwIfAny(String library, List<CqlCompilerException> problems) {
        errorsIn(problems).ifPresent(errors -> {
            throw new GuideLogicBroken("CQL library " + library + " does not compile: " + errors);
        });
    }

    /** Warnings are no errors. */
    static Optional<String> errorsIn(List<CqlCompilerException> problems) {
        return problems.stream()
                .filter(problem -> problem.getSeverity() == ErrorSeverity.Error)
                .map(problem -> position(problem) + problem.getMessage())
                .reduce((one, other) -> one + "; " + other);
    }

    private static String position(CqlCompilerException problem) {
        var locator = problem.getLocator();
        return locator == null ? "" : "line " + locator.getStartLine() + ": ";
    }
}
