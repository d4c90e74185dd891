package org.kapfhir.errors;

import ca.uhn.fhir.context.ConfigurationException;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Failures that the server underneath reports as its own, though the caller can do something about them. */
final class KnownFailures {
    /** SQL standard, class 40: the database rolled one of several transactions back because they collided. */
    private static final String ROLLED_BACK = "40";

    private static final Pattern PARAMETER_READING =
            Pattern.compile("ca\\.uhn\\.fhir\\.rest\\.(param\\.|server\\.method\\.OperationParameter).*");

    /** What HAPI says when the version that the caller names (If-Match) is not the current one: update, patch, delete. */
    private static final Pattern STALE_VERSION = Pattern.compile("HAPI-0(989|974|961): ");

    private KnownFailures() {}

    static boolean isStaleVersion(Throwable failure) {
        return failure instanceof ResourceVersionConflictException
                && failure.getMessage() != null
                && STALE_VERSION.matcher(failure.getMessage()).find();
    }

    static boolean isCollision(Throwable failure) {
        return anyCause(
                failure,
                cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith(ROLLED_BACK));
    }

    /** HAPI takes a value of the wrong type for a mistake in the server's own code, or does not look at it before use. */
    static boolean isMistypedParameter(Throwable failure) {
        return anyCause(
                failure,
                cause -> (cause instanceof ConfigurationException
                                || cause instanceof DataFormatException
                                || cause instanceof IllegalArgumentException)
                        && Arrays.stream(cause.getStackTrace())
                                .anyMatch(frame -> PARAMETER_READING
                                        .matcher(frame.getClassName())
                                        .matches()));
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
