package org.kapfhir.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as it stands; features throw named subclasses, one interceptor turns them into a
 * status and an OperationOutcome.
 *
 * <p>Each finding is a sentence for the caller that says what to change: it never holds a stack trace, SQL, a class name
 * or patient data.
 */
public abstract class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode errorCode;
    private final transient List<Finding> findings;

    /**
     * One thing to change.
     *
     * @param whatToChange a sentence for the caller
     * @param expression FHIRPath of the field at fault, for example {@code Parameters.parameter('asOf')}; null if none
     */
    public record Finding(String whatToChange, @Nullable String expression) {}

    protected RequestRefused(ErrorCode errorCode, String whatToChange) {
        this(errorCode, whatToChange, null);
    }

    protected RequestRefused(ErrorCode errorCode, String whatToChange, @Nullable String expression) {
        this(errorCode, List.of(new Finding(whatToChange, expression)));
    }

    /** @param findings at least one */
    protected RequestRefused(ErrorCode errorCode, List<Finding> findings) {
        super(findings.get(0).whatToChange());
        this.errorCode = errorCode;
        this.findings = List.copyOf(findings);
    }

    public ErrorCode errorCode() {
        return errorCode;
    }

    public List<Finding> findings() {
        return findings;
    }
}
