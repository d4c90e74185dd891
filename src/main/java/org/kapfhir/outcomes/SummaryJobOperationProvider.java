package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.smart.RequiresScope;

/**
 * How does a summary in the background stand, and what came out of it?
 *
 * @see <a href="https://hl7.org/fhir/R4/async.html">Asynchronous Request Patterns</a>
 */
public final class SummaryJobOperationProvider {
    /** Asks how a job stands. */
    static final String STATUS = "$summary-status";

    private static final String RESULT = "$summary-result";

    private final JobAnswers answers;

    SummaryJobOperationProvider(JobAnswers answers) {
        this.answers = answers;
    }

    /**
     * Tells how a job stands, or cancels it.
     *
     * <p><b>Call:</b> {@code GET [base]/$summary-status?job=[id]}: 202 with X-Progress while it runs, 200 with the manifest
     * when it is done. {@code DELETE}: 202, the job is cancelled and its result deleted.
     *
     * @param job the id from the Content-Location
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws org.kapfhir.jobs.JobRefused 404 {@code not-found}; 500 {@code job-failed}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summary-status">OperationDefinition</a>
     */
    @Operation(name = STATUS, manualResponse = true, idempotent = true, deleteEnabled = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void status(@OperationParam(name = "job", max = 1) @Nullable String job, ServletRequestDetails request)
            throws IOException {
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            answers.cancel(job, CurrentCaller.ownerOf(request), request.getServletResponse());
        } else {
            answers.status(
                    job,
                    CurrentCaller.ownerOf(request),
                    "summaries",
                    request.getFhirServerBase() + "/" + RESULT,
                    request.getServletResponse());
        }
    }

    /**
     * Gives the result of a job: one line of JSON, the Parameters that the operation would have answered with.
     *
     * <p><b>Call:</b> {@code GET [base]/$summary-result?job=[id]}.
     *
     * @param job the id from the Content-Location
     * @param type {@code Parameters}; there is no other
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws org.kapfhir.jobs.JobRefused 404 {@code not-found}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summary-result">OperationDefinition</a>
     */
    @Operation(name = RESULT, manualResponse = true, idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void result(
            @OperationParam(name = "job", max = 1) @Nullable String job,
            @OperationParam(name = "type", max = 1) @Nullable String type,
            ServletRequestDetails request)
            throws IOException {
        answers.result(job, CurrentCaller.ownerOf(request), type, request.getServletResponse());
    }
}
