package org.kapfhir.publication;

import org.hl7.fhir.r4.model.Resource;

/**
 * One definition or example of the guide.
 *
 * @param title as a reader says it
 * @param description Markdown, empty if there is none
 * @param json the compiled resource as it is published
 */
record Artifact(Resource resource, ArtifactKind kind, String title, String description, String json) {

    /** {@code Type/id}. */
    String reference() {
        return resource.fhirType() + "/" + resource.getIdPart();
    }

    /** The name of its files without ending: {@code Type-id}, as every guide has it. */
    String name() {
        return resource.fhirType() + "-" + resource.getIdPart();
    }

    String page() {
        return name() + ".html";
    }

    boolean isExample() {
        return kind == ArtifactKind.EXAMPLE;
    }
}
