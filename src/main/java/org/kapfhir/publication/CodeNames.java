package org.kapfhir.publication;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;

/** What the codes of this guide's own code systems mean, for those who use them without a display. */
final class CodeNames {
    private final CompiledGuide guide;

    CodeNames(CompiledGuide guide) {
        this.guide = guide;
    }

    /** The display that the code system gives the code. */
    Optional<String> display(String system, String code) {
        return guide.byCanonical(system)
                .map(Artifact::resource)
                .filter(CodeSystem.class::isInstance)
                .flatMap(codes -> find(((CodeSystem) codes).getConcept(), code))
                .map(ConceptDefinitionComponent::getDisplay);
    }

    private static Optional<ConceptDefinitionComponent> find(
            Iterable<ConceptDefinitionComponent> concepts, String code) {
        for (ConceptDefinitionComponent concept : concepts) {
            if (code.equals(concept.getCode())) {
                return Optional.of(concept);
            }
            Optional<ConceptDefinitionComponent> below = find(concept.getConcept(), code);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }
}
