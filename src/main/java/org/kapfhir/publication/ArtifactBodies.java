package org.kapfhir.publication;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.ValueSet;
import org.kapfhir.html.Html;

/** Chooses the body for the kind of artifact; what has none of its own is shown element by element. */
final class ArtifactBodies {
    private final StructureBody structures;
    private final ValueSetBody valueSets;
    private final CodeSystemBody codeSystems;
    private final QuestionnaireBody questionnaires;
    private final PlanBody plans;
    private final OperationBody operations;
    private final LibraryBody libraries;
    private final CapabilityBody capabilities;
    private final Narrative narrative;

    ArtifactBodies(Links links, CodeNames names, Values values, Narrative narrative, Markdown markdown) {
        this.narrative = narrative;
        structures = new StructureBody(links, new ElementCells(links, values, narrative));
        valueSets = new ValueSetBody(links, names);
        codeSystems = new CodeSystemBody(values, markdown);
        questionnaires = new QuestionnaireBody(links, values);
        plans = new PlanBody(links, values);
        operations = new OperationBody(links, markdown);
        libraries = new LibraryBody(links);
        capabilities = new CapabilityBody(links);
    }

    Html of(Artifact artifact) {
        Resource resource = artifact.resource();
        if (artifact.isExample()) {
            return narrative.of(resource);
        }
        if (resource instanceof StructureDefinition structure && structure.hasSnapshot()) {
            return structures.of(structure);
        }
        if (resource instanceof ValueSet valueSet) {
            return valueSets.of(valueSet);
        }
        if (resource instanceof CodeSystem codes) {
            return codeSystems.of(codes);
        }
        if (resource instanceof Questionnaire questionnaire) {
            return questionnaires.of(questionnaire);
        }
        if (resource instanceof PlanDefinition plan) {
            return plans.of(plan);
        }
        if (resource instanceof OperationDefinition operation) {
            return operations.of(operation);
        }
        if (resource instanceof Library library) {
            return libraries.of(library);
        }
        if (resource instanceof CapabilityStatement statement) {
            return capabilities.of(statement);
        }
        return narrative.of(resource);
    }
}
