package org.kapfhir.errors;

import ca.uhn.fhir.context.ConfigurationException;
import ca.uhn.fhir.rest.server.method.OperationParameter;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;

/** Failures that the server underneath reports as its own, though the caller can do something about them. */
final class KnownFailures {
    /** SQL standard, class 40: the database rolled one of several transactions back because they collided. */
    private static final String ROLLED_BACK = "40";

    private KnownFailures() {}

    static boolean isCollision(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(ROLLED_BACK));
    }

    /** HAPI takes a complex value where an operation wants a plain one for a mistake in the server's own code. */
    static boolean isMistypedParameter(Throwable failure) {
        return failure instanceof ConfigurationException
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(frame -> OperationParameter.class.getName().equals(frame.getClassName()));
    }

    private static boolean anyCause(Throwable failure, Predicate<Throwable> known) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (known.test(cause)) {
                return true;
            }
        }
        return false;
    }
}
