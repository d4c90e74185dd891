package org.kapfhir.errors;

import ca.uhn.fhir.context.FhirContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.RequestRefused;
import org.kapfhir.shared.RequestRefused.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes errors for the doors that are not FHIR's own, in the same form: an OperationOutcome as JSON. */
public final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final FhirContext fhirContext;

    ErrorAnswers(FhirContext fhirContext) {
        this.fhirContext = fhirContext;
    }

    public String json(RequestRefused refused) {
        return json(refused.errorCode(), refused.findings());
    }

    /** @param whatToChange a sentence for the caller */
    public String json(ErrorCode code, String whatToChange) {
        return json(code, List.of(new Finding(whatToChange, null)));
    }

    /**
     * Answers a request that gets no further than here.
     *
     * @param whatToChange a sentence for the caller
     */
    public void write(HttpServletResponse response, ErrorCode code, String whatToChange) throws IOException {
        response.setStatus(code.httpStatus());
        UnkeptAnswer.mark(response);
        response.setContentType("application/fhir+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json(code, whatToChange));
    }

    /** What went wrong stays in the log, under a number that the caller is given. */
    public String unexpected(Throwable failure) {
        UUID number = UUID.randomUUID();
        LOG.error("Unexpected failure {}", number, failure);
        return json(
                ErrorCode.INTERNAL,
                "The server failed unexpectedly. Send the request again; if it fails again, report number " + number);
    }

    private String json(ErrorCode code, List<Finding> findings) {
        return fhirContext.newJsonParser().encodeResourceToString(Outcomes.of(code, findings));
    }
}
