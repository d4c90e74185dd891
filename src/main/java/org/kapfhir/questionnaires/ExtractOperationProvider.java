package org.kapfhir.questionnaires;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $extract} of structured data capture: what do these answers amount to?
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract">OperationDefinition</a>
 */
public final class ExtractOperationProvider {
    private static final String NAME = "$extract";
    private static final String DEFINITION =
            "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract";
    private static final String RESPONSE = "questionnaire-response";
    private static final ParameterNames NONE = new ParameterNames(Set.of(), Set.of());
    private static final ParameterNames PARAMETERS = new ParameterNames(Set.of(RESPONSE), Set.of());

    private final Extraction extraction;
    private final StoredResponses responses;

    ExtractOperationProvider(Extraction extraction, StoredResponses responses) {
        this.extraction = extraction;
        this.responses = responses;
    }

    /**
     * Extracts from a stored response.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/QuestionnaireResponse/[id]/$extract}; stores nothing.
     *
     * <p><b>Clinical meaning:</b> the scores and safety flags that storing the response made or would make; totals in unit
     * {@code {score}}.
     *
     * @param id the response; status completed or amended
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return transaction Bundle of Observations and Flags; empty if the form yields nothing
     * @throws AnswersRefused 422: {@code response-incomplete}, {@code answers-contradictory}, {@code score-miscounted}
     * @throws QuestionnaireUnknown 422, code {@code questionnaire-unknown}
     * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "QuestionnaireResponse", idempotent = true, canonicalUrl = DEFINITION)
    @RequiresScope(read = {"Questionnaire", "QuestionnaireResponse"})
    public Bundle extractStored(@IdParam IdType id, RequestDetails request) {
        NONE.check(request.getParameters(), request.getResource());
        return extraction.of(responses.read(id.getIdPart(), request));
    }

    /**
     * Extracts from a response that comes with the request.
     *
     * <p><b>Call:</b> {@code POST [base]/QuestionnaireResponse/$extract}, the body Parameters or the response itself; stores
     * nothing.
     *
     * <p><b>Clinical meaning:</b> as for a stored response. A response with an id yields the ids that a write would give.
     *
     * @param response the response; status completed or amended
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return transaction Bundle of Observations and Flags; empty if the form yields nothing
     * @throws ParameterRefused 400, code {@code invalid-parameter}, if there is no response
     * @throws AnswersRefused 422: {@code response-incomplete}, {@code answers-contradictory}, {@code score-miscounted}
     * @throws QuestionnaireUnknown 422, code {@code questionnaire-unknown}
     * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "QuestionnaireResponse", canonicalUrl = DEFINITION)
    @RequiresScope(read = {"Questionnaire", "QuestionnaireResponse"})
    public Bundle extractSubmitted(
            @OperationParam(name = RESPONSE, max = 1) @Nullable QuestionnaireResponse response,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (response == null) {
            throw new ParameterRefused(
                    RESPONSE, "No response was sent: put the QuestionnaireResponse into " + RESPONSE);
        }
        return extraction.of(response);
    }
}
