package org.kapfhir.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it stands; features throw named subclasses, one interceptor turns them into a
 * status and an OperationOutcome.
 *
 * <p>The message is a sentence for the caller that says what to change: it never holds a stack trace, SQL, a class name
 * or patient data.
 */
public abstract class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode errorCode;
    private final @Nullable String expression;

    protected RequestRefused(ErrorCode errorCode, String whatToChange) {
        this(errorCode, whatToChange, null);
    }

    /** @param expression FHIRPath of the field at fault, for example {@code Parameters.parameter('asOf')}; null if none */
    protected RequestRefused(ErrorCode errorCode, String whatToChange, @Nullable String expression) {
        super(whatToChange);
        this.errorCode = errorCode;
        this.expression = expression;
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    public Optional<String> expression() {
        return Optional.ofNullable(expression);
    }
}
