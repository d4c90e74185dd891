package org.kapfhir.measures;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Parameters;
import org.jspecify.annotations.Nullable;
import org.kapfhir.shared.ParameterNames;
import org.kapfhir.shared.ParameterRefused;
import org.kapfhir.smart.RequiresScope;

/**
 * The operation {@code $evaluate-measure}: how many meet a measure?
 *
 * @see <a href="https://kapfhir.org/ig/OperationDefinition/evaluate-measure">OperationDefinition</a>
 */
public final class EvaluateMeasureOperationProvider {
    private static final String NAME = "$evaluate-measure";
    private static final ParameterNames PARAMETERS = new ParameterNames(
            Set.of("measure", "periodStart", "periodEnd", "reportType", "subject", "parameters"), Set.of());

    private final MeasureCatalog catalog;
    private final MeasureEvaluation evaluation;

    EvaluateMeasureOperationProvider(MeasureCatalog catalog, MeasureEvaluation evaluation) {
        this.catalog = catalog;
        this.evaluation = evaluation;
    }

    /**
     * Evaluates a stored measure.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Measure/[id]/$evaluate-measure}; reads only.
     *
     * <p><b>Clinical meaning:</b> counts people, or what the measure's definitions list, per population; the score is a
     * fraction 0–1 of a proportion, a quotient, or the aggregate of observations in their own unit, and it is the same
     * whether more or less is better. Somebody who cannot be counted makes the report one with an error, and is named.
     *
     * @param id the measure
     * @param measure refused: the address names the measure
     * @param periodStart first moment of the measurement period: a date or a time with its offset
     * @param periodEnd last moment of the measurement period: a date (its end) or a time with its offset
     * @param reportType {@code subject} (default for a patient), {@code subject-list} or {@code population} (default else)
     * @param subject {@code Patient/[id]} or {@code Group/[id]}; default everyone
     * @param parameters values for the parameters of the measure's logic, by name
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return a MeasureReport; nothing is stored
     * @throws MeasureUnusable 422, code {@code measure-unusable}
     * @throws EvaluationRefused 404 {@code not-found}, 422 {@code evaluation-too-long}, 429 {@code slow-down}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/evaluate-measure">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "Measure", idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true, unrestricted = true)
    public MeasureReport evaluateStored(
            @IdParam IdType id,
            @OperationParam(name = "measure", max = 1) @Nullable String measure,
            @OperationParam(name = "periodStart", max = 1) @Nullable String periodStart,
            @OperationParam(name = "periodEnd", max = 1) @Nullable String periodEnd,
            @OperationParam(name = "reportType", max = 1) @Nullable String reportType,
            @OperationParam(name = "subject", max = 1) @Nullable String subject,
            @OperationParam(name = "parameters", max = 1) @Nullable Parameters parameters,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (measure != null) {
            throw new ParameterRefused("measure", "The address names the measure already: leave out measure");
        }
        return evaluation.evaluate(
                catalog.byId(id.getIdPart(), request),
                new MeasureParameters(periodStart, periodEnd, reportType, subject, parameters),
                request);
    }

    /**
     * Evaluates a measure by its canonical.
     *
     * <p><b>Call:</b> {@code GET|POST [base]/Measure/$evaluate-measure}; reads only.
     *
     * <p><b>Clinical meaning:</b> that of the call on one stored measure.
     *
     * @param measure canonical of the measure, with or without version; without, the one written last
     * @param periodStart first moment of the measurement period: a date or a time with its offset
     * @param periodEnd last moment of the measurement period: a date (its end) or a time with its offset
     * @param reportType {@code subject} (default for a patient), {@code subject-list} or {@code population} (default else)
     * @param subject {@code Patient/[id]} or {@code Group/[id]}; default everyone
     * @param parameters values for the parameters of the measure's logic, by name
     * @param request what was sent, to refuse a parameter that the operation does not have
     * @return a MeasureReport; nothing is stored
     * @throws MeasureUnusable 422, code {@code measure-unusable}
     * @throws EvaluationRefused 404 {@code not-found}, 422 {@code measure-unknown}, {@code evaluation-too-long}, 429
     *     {@code slow-down}
     * @throws ParameterRefused 400 {@code unknown-parameter}, {@code invalid-parameter}
     * @see <a href="https://kapfhir.org/ig/OperationDefinition/evaluate-measure">OperationDefinition</a>
     */
    @Operation(name = NAME, typeName = "Measure", idempotent = true)
    @RequiresScope(wholeRecord = true, everyone = true, unrestricted = true)
    public MeasureReport evaluateByCanonical(
            @OperationParam(name = "measure", max = 1) @Nullable String measure,
            @OperationParam(name = "periodStart", max = 1) @Nullable String periodStart,
            @OperationParam(name = "periodEnd", max = 1) @Nullable String periodEnd,
            @OperationParam(name = "reportType", max = 1) @Nullable String reportType,
            @OperationParam(name = "subject", max = 1) @Nullable String subject,
            @OperationParam(name = "parameters", max = 1) @Nullable Parameters parameters,
            RequestDetails request) {
        PARAMETERS.check(request.getParameters(), request.getResource());
        if (measure == null) {
            throw new ParameterRefused("measure", "The measure is missing: send its canonical");
        }
        return evaluation.evaluate(
                catalog.byCanonical(measure),
                new MeasureParameters(periodStart, periodEnd, reportType, subject, parameters),
                request);
    }
}
