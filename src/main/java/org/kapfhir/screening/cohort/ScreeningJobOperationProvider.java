package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.jobs.JobRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * How does a job stand, and what came out of it? The pattern of FHIR's asynchronous requests.
 *
 * @see <a href="https://hl7.org/fhir/R4/async.html">Asynchronous Request Patterns</a>
 */
public final class ScreeningJobOperationProvider {
    private final JobAnswers answers;

    ScreeningJobOperationProvider(JobAnswers answers) {
        this.answers = answers;
    }

    /**
     * Tells how a job stands, or cancels it.
     *
     * <p><b>Call:</b> {@code GET [base]/$screening-status?job=[id]}: 202 with X-Progress while it runs, 200 with the manifest
     * when it is done. {@code DELETE}: 202, the job is cancelled and its result deleted.
     *
     * @param job the id from the Content-Location
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws JobRefused 404 {@code not-found}; 500 {@code job-failed}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screening-status">OperationDefinition</a>
     */
    @Operation(name = "$screening-status", manualResponse = true, idempotent = true, deleteEnabled = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void status(@OperationParam(name = "job", max = 1) @Nullable String job, ServletRequestDetails request)
            throws IOException {
        HttpServletResponse response = request.getServletResponse();
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            answers.cancel(job, CurrentCaller.ownerOf(request), response);
        } else {
            answers.status(
                    job,
                    CurrentCaller.ownerOf(request),
                    "people",
                    request.getFhirServerBase() + "/$screening-result",
                    response);
        }
    }

    /**
     * Gives the result of a job, one line of JSON per person.
     *
     * <p><b>Call:</b> {@code GET [base]/$screening-result?job=[id]&type=Parameters|OperationOutcome}.
     *
     * @param job the id from the Content-Location
     * @param type {@code Parameters}: the answers; {@code OperationOutcome}: who could not be answered, and why
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws JobRefused 404 {@code not-found}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screening-result">OperationDefinition</a>
     */
    @Operation(name = "$screening-result", manualResponse = true, idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void result(
            @OperationParam(name = "job", max = 1) @Nullable String job,
            @OperationParam(name = "type", max = 1) @Nullable String type,
            ServletRequestDetails request)
            throws IOException {
        answers.result(job, CurrentCaller.ownerOf(request), type, request.getServletResponse());
    }
}
