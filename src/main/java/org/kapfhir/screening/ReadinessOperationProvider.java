package org.kapfhir.screening;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.OffsetDateTime;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.kapfhir.sensitivity.Disclosure;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $check-session-readiness}: may this dosing session begin, and why not?
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/check-session-readiness">OperationDefinition</a>
 */
public final class ReadinessOperationProvider {
    private static final String NAME = "$check-session-readiness";
    private static final ParameterNames PARAMETERS = new ParameterNames(Set.of("data", "asOf"), Set.of());

    private final ScreeningRequestReader requests;
    private final PersonScreening records;
    private final SessionReadiness readiness;

    ReadinessOperationProvider(ScreeningRequestReader requests, PersonScreening records, SessionReadiness readiness) {
        this.requests = requests;
        this.records = records;
        this.readiness = readiness;
    }

    /**
     * Checks the session of a stored person.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Patient/[id]/$check-session-readiness}; reads only.
     *
     * <p><b>Clinical meaning:</b> every check of the day is met, not met or unknown, with a sentence, the entries it rests
     * on and what would settle it. The decision is a recommendation: a clinician decides.
     *
     * @param id the patient
     * @param data refused: the record is the stored one
     * @param asOf the moment just before the dose; a bare date is its end of day; default now; not in the future
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters: {@code decision} ({@code defer}, {@code needs-review}, {@code insufficient-data},
     *     {@code ready}), {@code protocol}, {@code asOf}, {@code subject}, one {@code criterion} each
     * @throws SubjectRefused 404 {@code not-found}; 422 {@code data-with-stored-patient}, {@code subject-deceased}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}; 422 {@code as-of-in-future}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/check-session-readiness">OperationDefinition</a>; the
     *     source of each check is in the answer
     */
    @Operation(name = NAME, typeName = "Patient", idempotent = true)
    @RequiresScope(wholeRecord = true)
    public Parameters checkStored(
            @IdParam IdType id,
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (data != null) {
            throw SubjectRefused.dataBesideStoredPatient();
        }
        OffsetDateTime moment = requests.asOf(asOf);
        return readiness.answer(
                records.find(id.getIdPart(), request), EntryReferences.stored(), moment, records.disclosure(request));
    }

    /**
     * Checks the session of a person whose record comes with the request; nothing is read from the store.
     *
     * <p><b>Call:</b> {@code POST [base]/Patient/$check-session-readiness}; reads only.
     *
     * <p><b>Clinical meaning:</b> as for a stored person.
     *
     * @param data Bundle with exactly one Patient and entries about this person only
     * @param asOf the moment just before the dose; a bare date is its end of day; default now; not in the future
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return Parameters as for a stored person; evidence points to the fullUrl of an entry, or to its type and id
     * @throws SubjectRefused 422 {@code subject-missing}, {@code subject-ambiguous}, {@code subject-foreign},
     *     {@code subject-deceased}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}; 422 {@code as-of-in-future}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/check-session-readiness">OperationDefinition</a>; the
     *     source of each check is in the answer
     */
    @Operation(name = NAME, typeName = "Patient")
    @RequiresScope(read = "Patient")
    public Parameters checkSubmitted(
            @OperationParam(name = "data", max = 1) @Nullable Bundle data,
            @OperationParam(name = "asOf", max = 1) @Nullable String asOf,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (data == null) {
            throw SubjectRefused.missingData();
        }
        OffsetDateTime moment = requests.asOf(asOf);
        SubmittedRecord submitted = records.read(data);
        return readiness.answer(submitted.record(), submitted.references(), moment, Disclosure.EVERYTHING);
    }
}
