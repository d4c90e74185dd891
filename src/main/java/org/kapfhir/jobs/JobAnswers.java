package org.kapfhir.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kapfhir.jobs.Job.State;

/**
 * Answers how a job stands and what came out of it.
 *
 * @see <a href="https://hl7.org/fhir/R4/async.html">Asynchronous Request Patterns</a>
 */
public final class JobAnswers {
    /** Kind of the lines that are answers. */
    public static final String ANSWERS = "Parameters";

    /** Kind of the lines that say what could not be answered. */
    public static final String FAILURES = "OperationOutcome";

    private static final String POLL_AFTER_SECONDS = "2";

    private final Jobs jobs;
    private final ObjectMapper json;

    JobAnswers(Jobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /** Says that a job has begun: 202 with the address to ask for its status. */
    public static void begun(String statusUrl, String job, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Content-Location", statusUrl + "?job=" + job);
        response.flushBuffer();
    }

    /** Cancels a job that runs, and deletes the result of one that is done. */
    public void cancel(@Nullable String job, String owner, HttpServletResponse response) throws IOException {
        jobs.delete(find(job, owner).id());
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.flushBuffer();
    }

    /**
     * @param owner who asks: the jobs of others are unknown
     * @param unit what the progress counts, for example people
     * @param resultUrl the address of the operation that gives the result
     */
    public void status(@Nullable String job, String owner, String unit, String resultUrl, HttpServletResponse response)
            throws IOException {
        Job found = find(job, owner);
        if (found.state() == State.FAILED) {
            throw JobRefused.failed();
        }
        if (found.state() == State.RUNNING) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            response.setHeader("X-Progress", found.answered() + found.leftOut() + " of " + found.total() + " " + unit);
            response.setHeader("Retry-After", POLL_AFTER_SECONDS);
        } else {
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentType("application/json");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getWriter().write(manifest(found, resultUrl));
        }
        response.flushBuffer();
    }

    /** @param kind {@link #FAILURES}, or anything else for the answers */
    public void result(@Nullable String job, String owner, @Nullable String kind, HttpServletResponse response)
            throws IOException {
        Job found = find(job, owner);
        if (found.state() != State.DONE) {
            throw JobRefused.notDone();
        }
        String wanted = FAILURES.equals(kind) ? FAILURES : ANSWERS;
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/fhir+ndjson");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        Writer writer = response.getWriter();
        for (int part : jobs.partNumbers(found.id(), wanted)) {
            // Part by part: the whole result of a large job would not fit into memory.
            Optional<String> body = jobs.body(found.id(), wanted, part);
            if (body.isPresent()) {
                writer.write(body.get());
            }
        }
        writer.flush();
    }

    private Job find(@Nullable String job, String owner) {
        return Optional.ofNullable(job).flatMap(id -> jobs.find(id, owner)).orElseThrow(JobRefused::unknownJob);
    }

    private String manifest(Job job, String resultUrl) throws IOException {
        ObjectNode manifest = json.createObjectNode();
        manifest.put("transactionTime", job.begun().toString());
        manifest.put("request", job.request());
        manifest.put("requiresAccessToken", true);
        addFile(manifest.putArray("output"), job, resultUrl, ANSWERS, job.answered());
        addFile(manifest.putArray("error"), job, resultUrl, FAILURES, job.leftOut());
        return json.writeValueAsString(manifest);
    }

    private static void addFile(ArrayNode files, Job job, String resultUrl, String kind, int count) {
        if (count > 0) {
            files.addObject()
                    .put("type", kind)
                    .put("url", resultUrl + "?job=" + job.id() + "&type=" + kind)
                    .put("count", count);
        }
    }
}
