package org.kapfhir.outcomes.maintenance;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.server.IRestfulServerDefaults;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.maintenance.ProjectionJob.Standing;
import org.kapfhir.outcomes.maintenance.ProjectionJob.State;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * Rebuilds or checks the projection tables in the background. For whoever runs the server; {@link ProjectionCommand} asks
 * from a console.
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/rebuild-projection">OperationDefinition</a>
 */
public final class ProjectionOperationProvider {
    private static final ParameterNames OF_A_REBUILD = new ParameterNames(Set.of("checkOnly"), Set.of());
    private static final ParameterNames OF_A_STATUS = new ParameterNames(Set.of("job"), Set.of());
    private static final String POLL_AFTER_SECONDS = "1";

    private final ProjectionJobs jobs;

    ProjectionOperationProvider(ProjectionJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Begins a rebuild or a check; one at a time.
     *
     * <p><b>Call:</b> {@code POST [base]/$rebuild-projection}: 202 with a Content-Location, by which the status is asked.
     *
     * <p>Every resource is compared with its rows; a rebuild makes those anew that differ. Reads and writes go on meanwhile.
     *
     * @param checkOnly true: compare and report, change nothing; default false
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws ParameterRefused 400 {@code invalid-parameter}, {@code unknown-parameter}
     * @throws ProjectionJobRefused 429 {@code slow-down}: one is running
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/rebuild-projection">OperationDefinition</a>
     */
    @Operation(name = "$rebuild-projection", manualResponse = true)
    @RequiresScope(admin = true)
    public void rebuild(
            @OperationParam(name = "checkOnly", max = 1) @Nullable String checkOnly, ServletRequestDetails request)
            throws IOException {
        OF_A_REBUILD.check(request.getParameters(), request.getResource());
        String job = jobs.begin(isTrue(given(checkOnly, request)));
        HttpServletResponse response = request.getServletResponse();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Content-Location", request.getFhirServerBase() + "/$projection-status?job=" + job);
        response.flushBuffer();
    }

    /**
     * Tells how a rebuild or check stands.
     *
     * <p><b>Call:</b> {@code GET [base]/$projection-status?job=[id]}: 202 with X-Progress while it runs, 200 with Parameters
     * when it is done: {@code compared} resources, {@code different} ones among them, and the first 100 of those as
     * {@code difference}. Only the last job of this server is known.
     *
     * @param job the id from the Content-Location
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws ProjectionJobRefused 404 {@code not-found}; 500 {@code job-failed}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/projection-status">OperationDefinition</a>
     */
    @Operation(name = "$projection-status", manualResponse = true, idempotent = true)
    @RequiresScope(admin = true)
    public void status(@OperationParam(name = "job", max = 1) @Nullable String job, ServletRequestDetails request)
            throws IOException {
        OF_A_STATUS.check(request.getParameters(), request.getResource());
        Standing standing = Optional.ofNullable(job)
                .flatMap(jobs::find)
                .orElseThrow(ProjectionJobRefused::unknown)
                .standing();
        if (standing.state() == State.FAILED) {
            throw ProjectionJobRefused.failed();
        }
        if (standing.state() == State.DONE) {
            IRestfulServerDefaults server = request.getServer();
            RestfulServerUtils.streamResponseAsResource(
                    server, ProjectionAnswer.parameters(standing), Set.of(), 200, false, false, request);
            return;
        }
        HttpServletResponse response = request.getServletResponse();
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader(
                "X-Progress",
                standing.progress().compared() + " of " + standing.progress().total() + " resources, "
                        + standing.progress().different() + " different");
        response.setHeader("Retry-After", POLL_AFTER_SECONDS);
        response.flushBuffer();
    }

    /** HAPI reads the body of a POST only; a check that is asked for in the address must not become a rebuild. */
    private static @Nullable String given(@Nullable String inBody, ServletRequestDetails request) {
        String[] inAddress = request.getParameters().get("checkOnly");
        return inBody == null && inAddress != null ? inAddress[0] : inBody;
    }

    private static boolean isTrue(@Nullable String checkOnly) {
        if (checkOnly == null || checkOnly.equals("false")) {
            return false;
        }
        if (checkOnly.equals("true")) {
            return true;
        }
        throw new ParameterRefused("checkOnly", "The parameter checkOnly is true or false");
    }
}
