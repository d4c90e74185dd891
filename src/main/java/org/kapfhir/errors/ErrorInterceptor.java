package org.kapfhir.errors;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;
import org.kapfhir.shared.RequestRefused.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every failure into a status and an OperationOutcome with a stable code of ours.
 *
 * <p>A failure of our own features carries its code and its sentences; one of the server underneath keeps its status and
 * those of its sentences that a caller may read. What went wrong inside stays in the log, under a number that the caller
 * is given.
 */
@Interceptor
public class ErrorInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorInterceptor.class);

    @Hook(Pointcut.SERVER_PRE_PROCESS_OUTGOING_EXCEPTION)
    public BaseServerResponseException toOperationOutcome(Throwable failure) {
        return refusal(failure)
                .map(ErrorInterceptor::answer)
                .orElseGet(() -> failure instanceof BaseServerResponseException known && known.getStatusCode() < 500
                        ? answer(known)
                        : unexpected(failure));
    }

    private static Optional<RequestRefused> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRefused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }

    private static BaseServerResponseException answer(RequestRefused refused) {
        return answer(refused.errorCode().httpStatus(), refused.errorCode(), refused.findings());
    }

    private static BaseServerResponseException answer(BaseServerResponseException known) {
        if (KnownFailures.isStaleVersion(known)) {
            String sentence =
                    "The version that the request names is not the current one. Read again and send the current one";
            return answer(412, ErrorCode.PRECONDITION_FAILED, List.of(new Finding(sentence, null)));
        }
        ErrorCode code = StatusCodes.errorCode(known.getStatusCode());
        if (known.getOperationOutcome() instanceof OperationOutcome outcome) {
            outcome.getIssue().stream()
                    .filter(issue -> issue.getDetails().getCoding().stream().noneMatch(Outcomes::isOurs))
                    .forEach(issue -> issue.getDetails().addCoding(Outcomes.coding(code)));
            return known;
        }
        String sentence = CallerText.of(known.getMessage());
        BaseServerResponseException answer = answer(known.getStatusCode(), code, List.of(new Finding(sentence, null)));
        known.getResponseHeaders().forEach((name, values) -> values.forEach(v -> answer.addResponseHeader(name, v)));
        return answer;
    }

    private static BaseServerResponseException unexpected(Throwable failure) {
        if (KnownFailures.isCollision(failure)) {
            String sentence = "Another request changed the same data at the same moment. Send the request again";
            return answer(409, ErrorCode.CONFLICT, List.of(new Finding(sentence, null)));
        }
        if (KnownFailures.isMistypedParameter(failure)) {
            String sentence = "A parameter has a value of the wrong type: send it as the operation's definition says";
            return answer(400, ErrorCode.INVALID_PARAMETER, List.of(new Finding(sentence, null)));
        }
        UUID number = UUID.randomUUID();
        LOG.error("Unexpected failure {}", number, failure);
        String sentence =
                "The server failed unexpectedly. Send the request again; if it fails again, report number " + number;
        return answer(500, ErrorCode.INTERNAL, List.of(new Finding(sentence, null)));
    }

    private static BaseServerResponseException answer(int status, ErrorCode code, List<Finding> findings) {
        BaseServerResponseException answer = new UnclassifiedServerFailureException(
                status, findings.get(0).whatToChange(), Outcomes.of(code, findings));
        if (code == ErrorCode.FORBIDDEN) {
            answer.addResponseHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
        }
        return answer;
    }
}
