package org.kapfhir.authorization.scopes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapfhir.smart.SmartScope;

/**
 * What a person may grant instead of the whole of a scope: single categories of observations and conditions, single types
 * instead of all.
 *
 * <p>The categories are those of US Core's granular scopes.
 */
public final class NarrowerScopes {
    private static final String OBSERVATION = "http://terminology.hl7.org/CodeSystem/observation-category";
    private static final String CONDITION = "http://terminology.hl7.org/CodeSystem/condition-category";
    private static final String CONDITION_US = "http://hl7.org/fhir/us/core/CodeSystem/condition-category";

    private static final Map<String, List<String>> CATEGORIES = Map.of(
            "Observation",
            List.of(
                    OBSERVATION + "|laboratory",
                    OBSERVATION + "|vital-signs",
                    OBSERVATION + "|survey",
                    OBSERVATION + "|social-history"),
            "Condition",
            List.of(
                    CONDITION + "|encounter-diagnosis",
                    CONDITION + "|problem-list-item",
                    CONDITION_US + "|health-concern"));

    private static final List<String> TYPES = List.of(
            "Patient",
            "AllergyIntolerance",
            "CarePlan",
            "Condition",
            "Encounter",
            "MedicationAdministration",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure",
            "QuestionnaireResponse",
            "RiskAssessment");

    private NarrowerScopes() {}

    /** Nothing for a scope that is about no resources, is granular already or cannot be cut. */
    public static List<String> of(String text) {
        return SmartScope.parse(text).filter(scope -> !scope.isGranular()).stream()
                .flatMap(NarrowerScopes::narrower)
                .toList();
    }

    private static Stream<String> narrower(SmartScope scope) {
        String letters = ScopeText.letters(scope.permissions());
        String level = scope.level().code() + "/";
        if (SmartScope.ANY_TYPE.equals(scope.resourceType())) {
            return TYPES.stream().map(type -> level + type + "." + letters);
        }
        return CATEGORIES.getOrDefault(scope.resourceType(), List.of()).stream()
                .map(category -> level + scope.resourceType() + "." + letters + "?category=" + category);
    }
}
