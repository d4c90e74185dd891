package org.kapfhir.outcomes;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
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
            Set.of("start", "end", "minimumCellSize", "asOf", "includeEsketamine"), Set.of("instrument", "stratify"));

    private final OutcomeRequestReader requests;
    private final OutcomeService service;

    OutcomeOperationProvider(OutcomeRequestReader requests, OutcomeService service) {
        this.requests = requests;
        this.service = service;
    }

    /**
     * Summarizes the course of one person.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Patient/[id]/$summarize-outcomes}; reads only.
     *
     * <p><b>Clinical meaning:</b> from the first counted dose of ketamine (index) on: doses, scores at fixed timepoints
     * against the last score in the 14 days up to it, adverse effects per session. Positive change is improvement; percent
     * change is a fraction; a dose sum in mg with the comparator {@code >=} lacks doses without a recorded mass.
     *
     * @param id the patient
     * @param instrument search tokens {@code system|code}; default all
     * @param start first calendar day of the index dose that counts; default no limit
     * @param end last calendar day of the index dose that counts; default no limit
     * @param stratify refused: one person has no strata
     * @param minimumCellSize 0 or more; without effect on one person
     * @param asOf nothing later is seen; a bare date is its end of day; default now
     * @param includeEsketamine whether esketamine counts as ketamine does; default false
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters: {@code treatment}, {@code outcome} per instrument, {@code safety} per recorded effect
     * @throws PatientUnknown 404, code {@code not-found}
     * @throws ParameterRefused 400 {@code unknown-parameter} or {@code invalid-parameter}, or 422 {@code as-of-in-future}, with the parameter's name
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>; thresholds:
     *     McInnes 2022, Hull 2022
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
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        OutcomeRequest question = read(instrument, start, end, stratify, minimumCellSize, asOf, includeEsketamine);
        return service.summarizePatient(id.getIdPart(), question);
    }

    /**
     * Summarizes everyone.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/$summarize-outcomes}; reads only.
     *
     * <p><b>Clinical meaning:</b> per instrument and timepoint, first who is behind the numbers and why the others are not,
     * then means, standard deviations (n − 1), mean change with its 95 % t interval, effect size (mean change ÷ baseline
     * SD), and the counts and rates of response, remission and worsening with 95 % Wilson intervals. Rates are fractions
     * 0–1, also {@code responseRateImputed}, which counts a missing follow-up as no response. What is undefined is absent.
     *
     * @param instrument search tokens {@code system|code}; default all
     * @param start first calendar day of the index dose that counts; default no limit
     * @param end last calendar day of the index dose that counts; default no limit
     * @param stratify refused for now: strata are not available yet
     * @param minimumCellSize 0 or more people; numbers of smaller cells are withheld and their counts written as a string
     *     such as {@code <11}; default 11
     * @param asOf nothing later is seen; a bare date is its end of day; default now
     * @param includeEsketamine whether esketamine counts as ketamine does; default false
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters: {@code denominator} and {@code outcome} per instrument and timepoint, {@code safety} per
     *     recorded effect
     * @throws ParameterRefused 400 {@code unknown-parameter} or {@code invalid-parameter}, or 422 {@code as-of-in-future}, with the parameter's name
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/summarize-outcomes">OperationDefinition</a>; thresholds:
     *     McInnes 2022, Hull 2022
     */
    @Operation(name = NAME, idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true)
    public Parameters summarizeEveryone(
            @OperationParam(name = "instrument") @Nullable List<StringType> instrument,
            @OperationParam(name = "start", max = 1) @Nullable String start,
            @OperationParam(name = "end", max = 1) @Nullable String end,
            @OperationParam(name = "stratify") @Nullable List<StringType> stratify,
            @OperationParam(name = "minimumCellSize", max = 1) @Nullable String minimumCellSize,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "includeEsketamine", max = 1) @Nullable String includeEsketamine,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        return service.summarizeEveryone(
                read(instrument, start, end, stratify, minimumCellSize, asOf, includeEsketamine));
    }

    private OutcomeRequest read(
            @Nullable List<StringType> instrument,
            @Nullable String start,
            @Nullable String end,
            @Nullable List<StringType> stratify,
            @Nullable String minimumCellSize,
            @Nullable String asOf,
            @Nullable String includeEsketamine) {
        return requests.read(new OutcomeParameters(
                values(instrument), start, end, values(stratify), minimumCellSize, asOf, includeEsketamine));
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
