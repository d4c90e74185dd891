package org.kapfhir.screening.cohort;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.IRestfulServerDefaults;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.screening.ScreeningRequest;
import org.kapfhir.screening.ScreeningRequestReader;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $screen-candidate} on a Group: which of these people may start?
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/screen-candidate">OperationDefinition</a>
 */
public final class CohortScreeningOperationProvider {
    private static final ParameterNames PARAMETERS = new ParameterNames(
            Set.of("data", "protocol", "policy", "asOf", "assumeCompleteRecord", "persist"), Set.of());

    private final ScreeningRequestReader requests;
    private final PatientGroups groups;
    private final CohortScreening screening;
    private final ScreeningJobRunner jobs;
    private final CohortProperties properties;

    CohortScreeningOperationProvider(
            ScreeningRequestReader requests,
            PatientGroups groups,
            CohortScreening screening,
            ScreeningJobRunner jobs,
            CohortProperties properties) {
        this.requests = requests;
        this.groups = groups;
        this.screening = screening;
        this.jobs = jobs;
        this.properties = properties;
    }

    /**
     * Screens the active members of a group.
     *
     * <p><b>Call:</b> {@code POST [base]/Group/[id]/$screen-candidate}; with {@code Prefer: respond-async} it is answered
     * with 202 and a Content-Location at once, and worked off in the background.
     *
     * <p><b>Clinical meaning:</b> as for a stored person, for each member. One person's failure keeps no other from being
     * answered: whoever cannot be screened is listed as left out, with the reason.
     *
     * @param id the group
     * @param data refused: the records are the stored ones
     * @param protocol canonical of a PlanDefinition; default {@code https://kapfhir.org/ig/PlanDefinition/kap-candidacy}
     * @param policy {@code strict-seed} (default), {@code label} or {@code trial-2y}: how substance use disorder counts
     * @param asOf the moment the decisions are made for; a bare date is its end of day; default now; not in the future
     * @param assumeCompleteRecord true: silence about a diagnosis or a trial is absence; default false
     * @param persist true: store each assessment, one DetectedIssue per met exclusion, and their Provenance
     * @param request what was sent
     * @throws IOException when the caller is gone
     * @throws CohortRefused 422 {@code group-too-large} (not with respond-async), {@code data-with-stored-patient}
     * @throws org.kapfhir.jobs.JobRefused 429 {@code slow-down}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screen-candidate">OperationDefinition</a>
     */
    @Operation(name = "$screen-candidate", typeName = "Group", manualResponse = true)
    @RequiresScope(read = "Group", wholeRecord = true, everyone = true)
    public void screenGroup(
            @IdParam IdType id,
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "protocol", max = 1) @Nullable String protocol,
            @OperationParam(name = "policy", max = 1) @Nullable String policy,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "assumeCompleteRecord", max = 1) @Nullable String assumeCompleteRecord,
            @OperationParam(name = "persist", max = 1) @Nullable String persist,
            ServletRequestDetails request)
            throws IOException {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (data != null) {
            throw CohortRefused.noData();
        }
        ScreeningRequest question = requests.read(protocol, policy, asOf, assumeCompleteRecord, persist);
        List<String> members = groups.activeMembers(id.getIdPart(), request);
        if (wantsToWait(request)) {
            write(answerNow(members, question, request), request);
            return;
        }
        // The request is over when the work is done, and what is stored then belongs to the server.
        String job = jobs.begin(members, question, new SystemRequestDetails(request), request.getCompleteUrl());
        JobAnswers.begun(request.getFhirServerBase() + "/$screening-status", job, request.getServletResponse());
    }

    private Parameters answerNow(List<String> members, ScreeningRequest question, RequestDetails request) {
        if (members.size() > properties.maxSynchronousMembers()) {
            throw CohortRefused.tooManyMembers(properties.maxSynchronousMembers());
        }
        List<PersonAnswer> answers = new ArrayList<>(members.size());
        for (int from = 0; from < members.size(); from += properties.chunkSize()) {
            List<String> chunk = members.subList(from, Math.min(from + properties.chunkSize(), members.size()));
            screening.answer(chunk, question, request, answers::add);
        }
        return CohortAnswer.parameters(answers);
    }

    private static boolean wantsToWait(RequestDetails request) {
        return request.getHeaders("Prefer").stream()
                .noneMatch(preference -> preference.toLowerCase(Locale.ROOT).contains("respond-async"));
    }

    private static void write(Parameters answer, ServletRequestDetails request) throws IOException {
        IRestfulServerDefaults server = request.getServer();
        RestfulServerUtils.streamResponseAsResource(server, answer, Set.of(), 200, false, false, request);
    }
}
