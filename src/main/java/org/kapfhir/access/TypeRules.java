package org.kapfhir.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a type of resource stands to a patient, for scopes that reach one patient only. A type that is not listed is closed to
 * them.
 *
 * <p>FHIR's compartment also holds what a patient has done in somebody else's record. Here a resource belongs to whom it is
 * about, and to nobody else.
 */
final class TypeRules {
    /** About nobody: whoever has a scope for the type may read it, and no patient may write it. */
    private static final Set<String> SHARED = Set.of(
            "ActivityDefinition",
            "CodeSystem",
            "ConceptMap",
            "Endpoint",
            "HealthcareService",
            "Library",
            "Location",
            "Measure",
            "Medication",
            "MedicationKnowledge",
            "NamingSystem",
            "OperationDefinition",
            "Organization",
            "PlanDefinition",
            "Practitioner",
            "PractitionerRole",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "Substance",
            "ValueSet",
            "ImplementationGuide",
            "CapabilityStatement");

    private static final String BY_PATIENT = "patient";
    private static final String BY_SUBJECT = "subject";

    /** Types that are about a patient, and the search parameter that says whom. */
    private static final Map<String, String> OWNED = owned();

    /** Written by a scope of level user only if it names the type: they change what others get, or what is on record. */
    private static final Set<String> GUARDED = Set.of(
            "ActivityDefinition",
            "AuditEvent",
            "CapabilityStatement",
            "CodeSystem",
            "CompartmentDefinition",
            "ConceptMap",
            "GraphDefinition",
            "Group",
            "ImplementationGuide",
            "Library",
            "List",
            "Measure",
            "NamingSystem",
            "OperationDefinition",
            "PlanDefinition",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "StructureMap",
            "Subscription",
            "ValueSet");

    /** Records of what was done: added to, never changed. */
    private static final Set<String> UNCHANGEABLE = Set.of("AuditEvent");

    private static final Set<String> NOT_WRITTEN_BY_PATIENTS = Set.of("AuditEvent", "Group", "List");

    /** About a patient or about nobody, as the case may be. */
    private static final Set<String> MAY_BE_UNOWNED = Set.of("Device");

    private TypeRules() {}

    static boolean isShared(String type) {
        return SHARED.contains(type);
    }

    static Optional<String> ownerParameter(String type) {
        return Optional.ofNullable(OWNED.get(type));
    }

    static boolean isGuarded(String type) {
        return GUARDED.contains(type);
    }

    static boolean isUnchangeable(String type) {
        return UNCHANGEABLE.contains(type);
    }

    static boolean isWrittenByPatients(String type) {
        return OWNED.containsKey(type) && !NOT_WRITTEN_BY_PATIENTS.contains(type);
    }

    static boolean mayBeUnowned(String type) {
        return MAY_BE_UNOWNED.contains(type);
    }

    private static Map<String, String> owned() {
        Map<String, String> owned = new HashMap<>();
        Set.of(
                        "AllergyIntolerance",
                        "AuditEvent",
                        "Basic",
                        "BodyStructure",
                        "CarePlan",
                        "CareTeam",
                        "Claim",
                        "ClaimResponse",
                        "Condition",
                        "Consent",
                        "CoverageEligibilityRequest",
                        "CoverageEligibilityResponse",
                        "DetectedIssue",
                        "Device",
                        "Encounter",
                        "EpisodeOfCare",
                        "ExplanationOfBenefit",
                        "FamilyMemberHistory",
                        "Flag",
                        "Goal",
                        "ImagingStudy",
                        "Immunization",
                        "ImmunizationEvaluation",
                        "ImmunizationRecommendation",
                        "MeasureReport",
                        "MedicationAdministration",
                        "MedicationDispense",
                        "MolecularSequence",
                        "NutritionOrder",
                        "Procedure",
                        "Provenance",
                        "RelatedPerson",
                        "SupplyDelivery",
                        "Task",
                        "VisionPrescription")
                .forEach(type -> owned.put(type, BY_PATIENT));
        Set.of(
                        "Account",
                        "AdverseEvent",
                        "ChargeItem",
                        "ClinicalImpression",
                        "Communication",
                        "CommunicationRequest",
                        "Composition",
                        "DeviceRequest",
                        "DeviceUseStatement",
                        "DiagnosticReport",
                        "DocumentManifest",
                        "DocumentReference",
                        "EnrollmentRequest",
                        "GuidanceResponse",
                        "Invoice",
                        "List",
                        "Media",
                        "MedicationRequest",
                        "MedicationStatement",
                        "Observation",
                        "QuestionnaireResponse",
                        "RequestGroup",
                        "RiskAssessment",
                        "ServiceRequest",
                        "Specimen",
                        "SupplyRequest")
                .forEach(type -> owned.put(type, BY_SUBJECT));
        owned.put("Appointment", "actor");
        owned.put("AppointmentResponse", "actor");
        owned.put("Coverage", "beneficiary");
        owned.put("ResearchSubject", "individual");
        owned.put("Patient", "_id");
        return Map.copyOf(owned);
    }
}
