package org.kapfhir.screening;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientRecord;
import org.kapfhir.shared.ErrorCode;
import org.kapfhir.shared.ParameterRefused;

/**
 * Refuses numbers that no measurement has: a few characters such as 1e999 stand for more digits than the logic reckons
 * with, and for more memory than the record deserves.
 */
final class RecordNumbers {
    /** CQL reckons with 28 digits before and 8 after the point. */
    private static final int MOST_DIGITS = 28;

    private RecordNumbers() {}

    /** @throws ParameterRefused 422, code {@code unprocessable} */
    static void check(PatientRecord record) {
        record.resources().forEach(RecordNumbers::check);
    }

    private static void check(Resource entry) {
        if (entry instanceof Observation observation) {
            check(observation.getValue(), entry);
            for (ObservationComponentComponent component : observation.getComponent()) {
                check(component.getValue(), entry);
            }
        } else if (entry instanceof MedicationRequest request) {
            check(request.getDispenseRequest().getExpectedSupplyDuration(), entry);
        } else if (entry instanceof QuestionnaireResponse response) {
            response.getItem().forEach(item -> check(item, entry));
        }
    }

    private static void check(QuestionnaireResponseItemComponent item, Resource entry) {
        item.getAnswer().forEach(answer -> check(answer.getValue(), entry));
        item.getItem().forEach(nested -> check(nested, entry));
    }

    private static void check(@Nullable Type value, Resource entry) {
        BigDecimal number = value instanceof Quantity quantity
                ? quantity.getValue()
                : value instanceof DecimalType decimal ? decimal.getValue() : null;
        if (number != null && (number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DIGITS)) {
            throw new ParameterRefused(
                    ErrorCode.UNPROCESSABLE,
                    "data",
                    "A number in " + entry.fhirType() + " has more digits than a measurement: correct the entry");
        }
    }
}
