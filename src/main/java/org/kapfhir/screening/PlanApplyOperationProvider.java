package org.kapfhir.screening;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.jspecify.annotations.Nullable;
import org.kapfhir.conformance.DefinitionReader;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $apply} on a candidacy protocol: the screening as a plan.
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/apply-candidacy">OperationDefinition</a>
 */
public final class PlanApplyOperationProvider {
    private static final ParameterNames PARAMETERS =
            new ParameterNames(Set.of("subject", "data", "policy", "asOf", "assumeCompleteRecord"), Set.of());
    private static final String PATIENT = "Patient/";

    private final ScreeningRequestReader requests;
    private final PersonScreening screening;
    private final DefinitionReader definitions;

    PlanApplyOperationProvider(
            ScreeningRequestReader requests, PersonScreening screening, DefinitionReader definitions) {
        this.requests = requests;
        this.screening = screening;
        this.definitions = definitions;
    }

    /**
     * Applies a candidacy protocol to a person.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/PlanDefinition/[id]/$apply}; reads only.
     *
     * <p><b>Clinical meaning:</b> that of {@code $screen-candidate}, by the same evaluation: the plan is a draft proposal
     * with the decision, and an action for each criterion that is met or unknown.
     *
     * @param id the protocol
     * @param subject the patient, as {@code Patient/[id]}; with data it may be left out
     * @param data the record, if it is not the stored one
     * @param policy {@code strict-seed} (default), {@code label} or {@code trial-2y}: how substance use disorder counts
     * @param asOf the moment the decision is made for; a bare date is its end of day; default now; not in the future
     * @param assumeCompleteRecord true: silence about a diagnosis or a trial is absence; default false
     * @param request what was sent
     * @return a CarePlan that contains a RequestGroup and the RiskAssessment
     * @throws SubjectRefused 404 {@code not-found}; 422 {@code subject-missing} and the other codes of a screening
     * @throws ProtocolUnusable 422 {@code protocol-unusable}
     * @throws ParameterRefused 400 {@code invalid-parameter}, {@code unknown-parameter}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/apply-candidacy">OperationDefinition</a>
     */
    @Operation(name = "$apply", typeName = "PlanDefinition", idempotent = true)
    @RequiresScope(read = "PlanDefinition", wholeRecord = true, subject = "subject")
    public CarePlan apply(
            @IdParam IdType id,
            @OperationParam(name = "subject", max = 1) @Nullable String subject,
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "policy", max = 1) @Nullable String policy,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            @OperationParam(name = "assumeCompleteRecord", max = 1) @Nullable String assumeCompleteRecord,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        PlanDefinition plan = definitions.planDefinition(id.getIdPart(), request);
        String canonical = plan.getUrl() + (plan.hasVersion() ? "|" + plan.getVersion() : "");
        ScreeningRequest question = requests.read(canonical, policy, asOf, assumeCompleteRecord, null);
        if (data != null) {
            return new CandidacyCarePlan(screening.submitted(data, question)).carePlan();
        }
        return new CandidacyCarePlan(screening.stored(patientId(subject), question, request)).carePlan();
    }

    private static String patientId(@Nullable String subject) {
        if (subject == null || !subject.startsWith(PATIENT) || subject.length() == PATIENT.length()) {
            throw new ParameterRefused(
                    ErrorCode.INVALID_PARAMETER, "subject", "The subject is no patient: send Patient/ and the id");
        }
        return subject.substring(PATIENT.length());
    }
}
