package org.kapfhir.publication;

import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The sections of the artifacts page, in its order. */
enum ArtifactKind {
    OPERATION("Operations"),
    PLAN("Protocols"),
    LIBRARY("Decision logic (CQL)"),
    MEASURE("Measures"),
    PROFILE("Profiles"),
    EXTENSION("Extensions"),
    QUESTIONNAIRE("Questionnaires"),
    VALUE_SET("Value sets"),
    CODE_SYSTEM("Code systems"),
    CONCEPT_MAP("Concept maps"),
    CAPABILITY("Capability statements"),
    SEARCH_PARAMETER("Search parameters"),
    OTHER("Other definitions"),
    EXAMPLE("Examples");

    private final String heading;

    ArtifactKind(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }

    /** The anchor of its section on the artifacts page. */
    String anchor() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArtifactKind of(Resource definition) {
        if (definition instanceof StructureDefinition structure) {
            return "Extension".equals(structure.getType()) ? EXTENSION : PROFILE;
        }
        return switch (definition.fhirType()) {
            case "OperationDefinition" -> OPERATION;
            case "PlanDefinition", "ActivityDefinition" -> PLAN;
            case "Library" -> LIBRARY;
            case "Measure" -> MEASURE;
            case "Questionnaire" -> QUESTIONNAIRE;
            case "ValueSet" -> VALUE_SET;
            case "CodeSystem" -> CODE_SYSTEM;
            case "ConceptMap" -> CONCEPT_MAP;
            case "CapabilityStatement" -> CAPABILITY;
            case "SearchParameter" -> SEARCH_PARAMETER;
            default -> OTHER;
        };
    }
}
