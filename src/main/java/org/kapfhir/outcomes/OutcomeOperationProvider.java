package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IRestfulServerDefaults;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.kapfhir.access.CurrentCaller;
import org.kapfhir.chart.PatientGroups;
import org.kapfhir.jobs.JobAnswers;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $summarize-outcomes}: is it working?
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>
 */
public final class OutcomeOperationProvider {
    private static final String NAME = "$summarize-outcomes";
    private static final ParameterNames PARAMETERS = new ParameterNames(
            Set.of("start", "end", "minimumCellSize", "asOf", "includeEsketamine", "madrsRemission", "responseShare"),
            Set.of("instrument", "stratify"));

    private final OutcomeRequestReader requests;
    private final OutcomeService service;
    private final PatientGroups groups;
    private final VisiblePatients visiblePatients;
    private final SummaryJobRunner jobs;

    OutcomeOperationProvider(
            OutcomeRequestReader requests,
            OutcomeService service,
            PatientGroups groups,
            VisiblePatients visiblePatients,
            SummaryJobRunner jobs) {
        this.requests = requests;
        this.service = service;
        this.groups = groups;
        this.visiblePatients = visiblePatients;
        this.jobs = jobs;
    }

    /**
     * Summarizes the course of one person.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Patient/[id]/$summarize-outcomes}; reads only.
     *
     * <p><b>Clinical meaning:</b> from the first counted dose of ketamine (index) on: doses, scores at fixed timepoints
     * against the last score in the 14 days up to it, the first response with how long it lasted, adverse effects per
     * session, blood pressure in the sessions. Positive change is improvement; percent change is a fraction; a dose sum in
     * mg with the comparator {@code >=} lacks doses without a recorded mass; {@code responseLostAfter} with the comparator
     * {@code >} was not lost up to the last score. Pressures are in mm[Hg].
     *
     * @param id the patient
     * @param instrument search tokens {@code system|code}; default all
     * @param start first calendar day of the index dose that counts; default no limit
     * @param end last calendar day of the index dose that counts; default no limit
     * @param stratify refused: one person has no strata
     * @param minimumCellSize 0 or more; without effect on one person
     * @param asOf nothing later is seen; a bare date is its end of day; default now
     * @param includeEsketamine whether esketamine counts as ketamine does; default false
     * @param madrsRemission the highest MADRS total that is remission, 0–60; default 12
     * @param responseShare the share of the baseline that is gone in a response, above 0 to 1; default 0.5; PCL-5 has a
     *     rule in points instead
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters: {@code treatment}, {@code outcome} per instrument, {@code safety} per recorded effect and one for
     *     the monitoring, {@code report}
     * @throws PatientUnknown 404, code {@code not-found}
     * @throws ParameterRefused 400 {@code unknown-parameter} or {@code invalid-parameter}, or 422 {@code as-of-in-future}, with the parameter's name
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>; thresholds:
     *     McInnes 2022, Hull 2022, Popova 2019, Marx 2022
     */
    @Operation(name = NAME, typeName = "Patient", idempotent = true)
    @RequiresScope(wholeRecord = true)
    public Parameters summarizePatient(
            @IdParam IdType id,
            @OperationParam(name = "instrument") @Nullable List<StringType> instrument,
            @OperationParam(name = "start", max = 1) @Nullable String start,
            @OperationParam(name = "end", max = 1) @Nullable String end,
            @OperationParam(name = "stratify") @Nullable List<StringType> stratify,
            @OperationParam(name = "minimumCellSize", max = 1) @Nullable String minimumCellSize,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "includeEsketamine", max = 1) @Nullable String includeEsketamine,
            @OperationParam(name = "madrsRemission", max = 1) @Nullable String madrsRemission,
            @OperationParam(name = "responseShare", max = 1) @Nullable String responseShare,
            RequestDetails request) {
        OutcomeRequest question = read(
                request,
                instrument,
                start,
                end,
                stratify,
                minimumCellSize,
                asOf,
                includeEsketamine,
                madrsRemission,
                responseShare);
        if (!question.stratifiers().isEmpty()) {
            throw new ParameterRefused(
                    "stratify", "One person has no strata: leave out stratify, or ask about a cohort");
        }
        return service.summarizePatient(id.getIdPart(), question, visiblePatients.of(request));
    }

    /**
     * Summarizes the active members of a group.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Group/[id]/$summarize-outcomes}; reads only. With {@code Prefer: respond-async} it is
     * answered with 202 and a Content-Location at once, and worked off in the background.
     *
     * <p><b>Clinical meaning:</b> as for everyone. Members that the caller may not see, and such that are not in the store,
     * are enrolled and counted under the reason {@code not-visible}, and are part of no other number.
     *
     * <p><b>Answer:</b> Parameters as for everyone
     *
     * @param id the group
     * @param instrument search tokens {@code system|code}; default all
     * @param start first calendar day of the index dose that counts; default no limit
     * @param end last calendar day of the index dose that counts; default no limit
     * @param stratify codes of {@code kap-stratifier}; default none
     * @param minimumCellSize as for everyone
     * @param asOf nothing later is seen; a bare date is its end of day; default now
     * @param includeEsketamine whether esketamine counts as ketamine does; default false
     * @param madrsRemission the highest MADRS total that is remission, 0–60; default 12
     * @param responseShare the share of the baseline that is gone in a response, above 0 to 1; default 0.5
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @throws IOException when the caller is gone
     * @throws ParameterRefused 400 {@code unknown-parameter} or {@code invalid-parameter}, or 422 {@code as-of-in-future}, with the parameter's name
     * @throws org.kapfhir.jobs.JobRefused 429 {@code slow-down}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "Group", idempotent = true, manualResponse = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void summarizeGroup(
            @IdParam IdType id,
            @OperationParam(name = "instrument") @Nullable List<StringType> instrument,
            @OperationParam(name = "start", max = 1) @Nullable String start,
            @OperationParam(name = "end", max = 1) @Nullable String end,
            @OperationParam(name = "stratify") @Nullable List<StringType> stratify,
            @OperationParam(name = "minimumCellSize", max = 1) @Nullable String minimumCellSize,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "includeEsketamine", max = 1) @Nullable String includeEsketamine,
            @OperationParam(name = "madrsRemission", max = 1) @Nullable String madrsRemission,
            @OperationParam(name = "responseShare", max = 1) @Nullable String responseShare,
            ServletRequestDetails request)
            throws IOException {
        OutcomeRequest question = read(
                request,
                instrument,
                start,
                end,
                stratify,
                minimumCellSize,
                asOf,
                includeEsketamine,
                madrsRemission,
                responseShare);
        List<String> members = groups.activeMembers(id.getIdPart(), request);
        People.Cohort people = new People.Cohort(Optional.of(members), visiblePatients.of(request));
        answer(request, () -> service.summarizeCohort(Optional.of(id.getIdPart()), people, question));
    }

    /**
     * Summarizes everyone that the caller may see.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/$summarize-outcomes}; reads only. With {@code Prefer: respond-async} it is answered
     * with 202 and a Content-Location at once, and worked off in the background.
     *
     * <p><b>Clinical meaning:</b> per instrument and timepoint, first who is behind the numbers and why the others are not,
     * then means, standard deviations (n − 1), mean change with its 95 % t interval, effect size (mean change ÷ baseline
     * SD), and the counts and rates of response, remission and worsening with 95 % Wilson intervals. Rates are fractions
     * 0–1, also {@code responseRateImputed}, which counts a missing follow-up as no response. Durability is a Kaplan-Meier
     * curve in days from the first response to its loss. What is undefined is absent.
     *
     * <p><b>Answer:</b> Parameters: {@code denominator} and {@code outcome} per instrument and timepoint, {@code durability} per
     * instrument, {@code safety} per recorded effect and one for the monitoring, {@code stratum}, {@code report}
     *
     * @param instrument search tokens {@code system|code}; default all
     * @param start first calendar day of the index dose that counts; default no limit
     * @param end last calendar day of the index dose that counts; default no limit
     * @param stratify codes of {@code kap-stratifier}; default none
     * @param minimumCellSize 0 or more people; numbers of smaller cells are withheld and their counts written as a string
     *     such as {@code <11}, and so are as many other cells as it takes; default 11
     * @param asOf nothing later is seen; a bare date is its end of day; default now
     * @param includeEsketamine whether esketamine counts as ketamine does; default false
     * @param madrsRemission the highest MADRS total that is remission, 0–60; default 12
     * @param responseShare the share of the baseline that is gone in a response, above 0 to 1; default 0.5; PCL-5 has a
     *     rule in points instead
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @throws IOException when the caller is gone
     * @throws org.kapfhir.jobs.JobRefused 429 {@code slow-down}
     * @throws ParameterRefused 400 {@code unknown-parameter} or {@code invalid-parameter}, or 422 {@code as-of-in-future}, with the parameter's name
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>; thresholds:
     *     McInnes 2022, Hull 2022, Popova 2019, Marx 2022
     */
    @Operation(name = NAME, idempotent = true, manualResponse = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public void summarizeEveryone(
            @OperationParam(name = "instrument") @Nullable List<StringType> instrument,
            @OperationParam(name = "start", max = 1) @Nullable String start,
            @OperationParam(name = "end", max = 1) @Nullable String end,
            @OperationParam(name = "stratify") @Nullable List<StringType> stratify,
            @OperationParam(name = "minimumCellSize", max = 1) @Nullable String minimumCellSize,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "includeEsketamine", max = 1) @Nullable String includeEsketamine,
            @OperationParam(name = "madrsRemission", max = 1) @Nullable String madrsRemission,
            @OperationParam(name = "responseShare", max = 1) @Nullable String responseShare,
            ServletRequestDetails request)
            throws IOException {
        OutcomeRequest question = read(
                request,
                instrument,
                start,
                end,
                stratify,
                minimumCellSize,
                asOf,
                includeEsketamine,
                madrsRemission,
                responseShare);
        People.Cohort people = new People.Cohort(Optional.empty(), visiblePatients.of(request));
        answer(request, () -> service.summarizeCohort(Optional.empty(), people, question));
    }

    private void answer(ServletRequestDetails request, Supplier<Parameters> summary) throws IOException {
        if (wantsToWait(request)) {
            IRestfulServerDefaults server = request.getServer();
            RestfulServerUtils.streamResponseAsResource(server, summary.get(), Set.of(), 200, false, false, request);
        } else {
            String job = jobs.begin(CurrentCaller.ownerOf(request), request.getCompleteUrl(), summary);
            JobAnswers.begun(
                    request.getFhirServerBase() + "/" + SummaryJobOperationProvider.STATUS,
                    job,
                    request.getServletResponse());
        }
    }

    private static boolean wantsToWait(RequestDetails request) {
        return request.getHeaders("Prefer").stream()
                .noneMatch(preference -> preference.toLowerCase(Locale.ROOT).contains("respond-async"));
    }

    private OutcomeRequest read(
            RequestDetails request,
            @Nullable List<StringType> instrument,
            @Nullable String start,
            @Nullable String end,
            @Nullable List<StringType> stratify,
            @Nullable String minimumCellSize,
            @Nullable String asOf,
            @Nullable String includeEsketamine,
            @Nullable String madrsRemission,
            @Nullable String responseShare) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        return requests.read(new OutcomeParameters(
                values(instrument),
                start,
                end,
                values(stratify),
                minimumCellSize,
                asOf,
                includeEsketamine,
                madrsRemission,
                responseShare));
    }

    private static List<String> values(@Nullable List<StringType> sent) {
        return sent == null
                ? List.of()
                : sent.stream()
                        .map(StringType::getValueAsString)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
