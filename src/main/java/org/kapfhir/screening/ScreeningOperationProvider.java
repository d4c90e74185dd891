package org.kapfhir.screening;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $screen-candidate}: may this person start ketamine-assisted psychotherapy, and why not?
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/screen-candidate">OperationDefinition</a>
 */
public final class ScreeningOperationProvider {
    private static final String NAME = "$screen-candidate";
    private static final ParameterNames PARAMETERS = new ParameterNames(
            Set.of("data", "protocol", "policy", "asOf", "assumeCompleteRecord", "persist"), Set.of());

    private final ScreeningRequestReader requests;
    private final PersonScreening screening;

    ScreeningOperationProvider(ScreeningRequestReader requests, PersonScreening screening) {
        this.requests = requests;
        this.screening = screening;
    }

    /**
     * Screens a stored person.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Patient/[id]/$screen-candidate}; reads only, unless {@code persist}; idempotent:
     * storing the same answer to the same question again changes nothing.
     *
     * <p><b>Clinical meaning:</b> every criterion of the protocol is met, not met or unknown, with a sentence, the entries
     * it rests on and what would settle it; silence of the record is unknown, never no. The decision is a recommendation:
     * a clinician decides.
     *
     * @param id the patient
     * @param data refused: the record is the stored one
     * @param protocol canonical of a PlanDefinition; default {@code https://kapfhir.org/ig/PlanDefinition/kap-candidacy}
     * @param policy {@code strict-seed} (default), {@code label} or {@code trial-2y}: how substance use disorder counts
     * @param asOf the moment the decision is made for; a bare date is its end of day; default now; not in the future
     * @param assumeCompleteRecord true: silence about a diagnosis or a trial is absence; default false
     * @param persist true (POST only): store the assessment, one DetectedIssue per met exclusion, and their Provenance
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters: {@code decision}, {@code protocol}, {@code policy}, {@code asOf}, {@code subject}, one
     *     {@code criterion} each, {@code previous} and one {@code change} each when an assessment was stored before,
     *     {@code assessment} (RiskAssessment)
     * @throws PersistRefused 405 {@code method-not-allowed}
     * @throws ProtocolUnusable 422 {@code protocol-unusable}
     * @throws SubjectRefused 404 {@code not-found}; 422 {@code data-with-stored-patient}, {@code subject-deceased}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}; 422 {@code as-of-in-future},
     *     {@code policy-unknown}, {@code protocol-unknown}, {@code unprocessable}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screen-candidate">OperationDefinition</a>; the source of
     *     each criterion is in the answer
     */
    @Operation(name = NAME, typeName = "Patient", idempotent = true)
    @RequiresScope(wholeRecord = true)
    public Parameters screenStored(
            @IdParam IdType id,
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "protocol", max = 1) @Nullable String protocol,
            @OperationParam(name = "policy", max = 1) @Nullable String policy,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "assumeCompleteRecord", max = 1) @Nullable String assumeCompleteRecord,
            @OperationParam(name = "persist", max = 1) @Nullable String persist,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (data != null) {
            throw SubjectRefused.dataBesideStoredPatient();
        }
        ScreeningRequest question = requests.read(protocol, policy, asOf, assumeCompleteRecord, persist);
        if (question.persist() && request.getRequestType() == RequestTypeEnum.GET) {
            throw PersistRefused.byGet();
        }
        return screening.answerStored(id.getIdPart(), question, request);
    }

    /**
     * Screens a person whose record comes with the request; nothing is read from the store.
     *
     * <p><b>Call:</b> {@code POST [base]/Patient/$screen-candidate}; reads only.
     *
     * <p><b>Clinical meaning:</b> as for a stored person.
     *
     * @param data Bundle with exactly one Patient and entries about this person only
     * @param protocol canonical of a PlanDefinition; default {@code https://kapfhir.org/ig/PlanDefinition/kap-candidacy}
     * @param policy {@code strict-seed} (default), {@code label} or {@code trial-2y}: how substance use disorder counts
     * @param asOf the moment the decision is made for; a bare date is its end of day; default now; not in the future
     * @param assumeCompleteRecord true: silence about a diagnosis or a trial is absence; default false
     * @param persist refused when true: the entries that the answer rests on are not in the store
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters as for a stored person; evidence points to the fullUrl of an entry, or to its type and id
     * @throws SubjectRefused 422 {@code subject-missing}, {@code subject-ambiguous}, {@code subject-foreign},
     *     {@code subject-deceased}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}; 422 {@code as-of-in-future},
     *     {@code policy-unknown}, {@code protocol-unknown}, {@code unprocessable}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/screen-candidate">OperationDefinition</a>; the source of
     *     each criterion is in the answer
     */
    @Operation(name = NAME, typeName = "Patient")
    @RequiresScope(read = "Patient")
    public Parameters screenSubmitted(
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "protocol", max = 1) @Nullable String protocol,
            @OperationParam(name = "policy", max = 1) @Nullable String policy,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "assumeCompleteRecord", max = 1) @Nullable String assumeCompleteRecord,
            @OperationParam(name = "persist", max = 1) @Nullable String persist,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (data == null) {
            throw SubjectRefused.missingData();
        }
        ScreeningRequest question = requests.read(protocol, policy, asOf, assumeCompleteRecord, persist);
        if (question.persist()) {
            throw PersistRefused.withData();
        }
        return screening.submitted(data, question).parameters();
    }
}
