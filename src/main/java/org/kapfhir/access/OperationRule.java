package org.kapfhir.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kapfhir.smart.RequiresScope;

/**
 * What a caller must be allowed to call an operation.
 *
 * @param read types that must be readable without a condition
 * @param everyone whether that must hold for everybody's records
 * @param subject the parameter that names the patient; empty if there is none
 * @param unrestricted whether nothing may be hidden from the caller
 * @param admin whether it runs the server
 */
record OperationRule(List<String> read, boolean everyone, String subject, boolean unrestricted, boolean admin) {
    /** What makes up a patient's record, as the logic of the guide reads it. */
    static final Set<String> RECORD = Set.of(
            "AdverseEvent",
            "AllergyIntolerance",
            "Condition",
            "Encounter",
            "MedicationAdministration",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Patient",
            "Procedure",
            "QuestionnaireResponse",
            "RiskAssessment");

    OperationRule {
        read = List.copyOf(read);
    }

    static OperationRule of(RequiresScope required) {
        Stream<String> record = required.wholeRecord() ? RECORD.stream() : Stream.empty();
        return new OperationRule(
                Stream.concat(Stream.of(required.read()), record)
                        .distinct()
                        .sorted()
                        .toList(),
                required.everyone(),
                required.subject(),
                required.unrestricted(),
                required.admin());
    }

    static OperationRule reading(String type) {
        return new OperationRule(List.of(type), false, "", false, false);
    }
}
