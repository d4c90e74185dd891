package org.kapfhir.questionnaires;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $populate} of structured data capture: a form, begun for one person with what the record already
 * says.
 *
 * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate">OperationDefinition</a>
 */
public final class PopulateOperationProvider {
    private static final String NAME = "$populate";
    private static final String DEFINITION = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate";

    private final Forms forms;
    private final PopulateRequestReader requests;
    private final Population population;

    PopulateOperationProvider(Forms forms, PopulateRequestReader requests, Population population) {
        this.forms = forms;
        this.requests = requests;
        this.population = population;
    }

    /**
     * Begins the form in the address.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Questionnaire/[id]/$populate}; stores nothing.
     *
     * <p><b>Clinical meaning:</b> an unfinished response for a person to look at; an item that the record does not answer is
     * left open and never guessed.
     *
     * @param id the form
     * @param request {@code subject} Reference: whose form; {@code local} boolean: use the record, default true;
     *     {@code context} with {@code name} and {@code content}: a resource to use instead. What names a form is ignored
     * @return Parameters: {@code response}, a QuestionnaireResponse with status in-progress
     * @throws QuestionnaireUnknown 404, code {@code not-found}
     * @throws PersonUnknown 404, code {@code not-found}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}
     * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "Questionnaire", idempotent = true, canonicalUrl = DEFINITION)
    @RequiresScope(
            read = {"Questionnaire", "Patient"},
            subject = "subject")
    public Parameters populateNamed(@IdParam IdType id, RequestDetails request) {
        Form form = forms.findById(id.getIdPart()).orElseThrow(QuestionnaireUnknown::withId);
        return begun(form, requests.read(request.getParameters(), request.getResource()));
    }

    /**
     * Begins the form that a parameter names.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Questionnaire/$populate}; stores nothing.
     *
     * <p><b>Clinical meaning:</b> as for the form in the address.
     *
     * @param request {@code questionnaire}: canonical, Reference or Questionnaire; {@code canonical} and
     *     {@code questionnaireRef} say the same; and the parameters of the form in the address
     * @return Parameters: {@code response}, a QuestionnaireResponse with status in-progress
     * @throws QuestionnaireUnknown 422, code {@code questionnaire-unknown}
     * @throws PersonUnknown 404, code {@code not-found}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}
     * @see <a href="http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "Questionnaire", idempotent = true, canonicalUrl = DEFINITION)
    @RequiresScope(
            read = {"Questionnaire", "Patient"},
            subject = "subject")
    public Parameters populateByCanonical(RequestDetails request) {
        PopulateRequest question = requests.read(request.getParameters(), request.getResource());
        return begun(question.form(forms), question);
    }

    private Parameters begun(Form form, PopulateRequest question) {
        Parameters answer = new Parameters();
        answer.addParameter()
                .setName("response")
                .setResource(population.begin(form, question.subject(), question.context()));
        return answer;
    }
}
