package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.screening.cohort.ScreeningJob.State;
import org.kapfhir.smart.RequiresScope;

/**
 * How does a job stand, and what came out of it? The pattern of FHIR's asynchronous requests.
 *
 * @see <a href="https://hl7.org/fhir/R4/async.html">Asynchronous Request Patterns</a>
 */
public final class ScreeningJobOperationProvider {
    private static final String POLL_AFTER_SECONDS = "2";

    private final ScreeningJobs jobs;
    private final ObjectMapper json;

    ScreeningJobOperationProvider(ScreeningJobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
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
     * @throws CohortRefused 404 {@code not-found}; 500 {@code job-failed}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screening-status">OperationDefinition</a>
     */
    @Operation(name = "$screening-status", manualResponse = true, idempotent = true, deleteEnabled = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void status(@OperationParam(name = "job", max = 1) @Nullable String job, ServletRequestDetails request)
            throws IOException {
        HttpServletResponse response = request.getServletResponse();
        ScreeningJob found = find(job, request);
        if (request.getRequestType() == RequestTypeEnum.DELETE) {
            jobs.delete(found.id());
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else if (found.state() == State.FAILED) {
            throw CohortRefused.failed();
        } else if (found.state() == State.RUNNING) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("X-Progress", found.answered() + found.leftOut() + " of " + found.total() + " people");
            response.setHeader("Retry-After", POLL_AFTER_SECONDS);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(manifest(found, request.getFhirServerBase()));
        }
        response.flushBuffer();
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
     * @throws CohortRefused 404 {@code not-found}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screening-result">OperationDefinition</a>
     */
    @Operation(name = "$screening-result", manualResponse = true, idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void result(
            @OperationParam(name = "job", max = 1) @Nullable String job,
            @OperationParam(name = "type", max = 1) @Nullable String type,
            ServletRequestDetails request)
            throws IOException {
        ScreeningJob found = find(job, request);
        if (found.state() != State.DONE) {
            throw CohortRefused.notDone();
        }
        String kind = ScreeningJobRunner.FAILURES.equals(type) ? type : ScreeningJobRunner.ANSWERS;
        HttpServletResponse response = request.getServletResponse();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/fhir+ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer writer = response.getWriter();
        for (int part : jobs.partNumbers(found.id(), kind)) {
            // Part by part: the whole result of a large group would not fit into memory.
            Optional<String> body = jobs.body(found.id(), kind, part);
            if (body.isPresent()) {
                writer.write(body.get());
            }
        }
        writer.flush();
    }

    private ScreeningJob find(@Nullable String job, RequestDetails request) {
        return Optional.ofNullable(job)
                .flatMap(id -> jobs.find(id, CurrentCaller.ownerOf(request)))
                .orElseThrow(CohortRefused::unknownJob);
    }

    private String manifest(ScreeningJob job, String base) throws IOException {
        ObjectNode manifest = json.createObjectNode();
        manifest.put("transactionTime", job.begun().toString());
        manifest.put("request", job.request());
        manifest.put("requiresAccessToken", true);
        addFile(manifest, "output", job, base, ScreeningJobRunner.ANSWERS, job.answered());
        addFile(manifest, "error", job, base, ScreeningJobRunner.FAILURES, job.leftOut());
        return json.writeValueAsString(manifest);
    }

    private static void addFile(
            ObjectNode manifest, String list, ScreeningJob job, String base, String kind, int count) {
        var files = manifest.putArray(list);
        if (count > 0) {
            files.addObject()
                    .put("type", kind)
                    .put("url", base + "/$screening-result?job=" + job.id() + "&type=" + kind)
                    .put("count", count);
        }
    }
}
