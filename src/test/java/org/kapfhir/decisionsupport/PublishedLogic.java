package org.kapfhir.decisionsupport;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Collection;
import java.util.List;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Measure;
import org.hl7.fhir.r4.model.MetadataResource;
import org.kapfhir.conformance.GuidePackage;
import org.kapfhir.conformance.StoredDefinitions;

/** The logic of a store that holds these definitions and no others. */
public record PublishedLogic(List<MetadataResource> definitions) implements StoredDefinitions {

    public StoredLogic logic(GuideLogic guide, GuidePackage guidePackage) {
        return new StoredLogic(guide, guidePackage, this);
    }

    public static GuideLogic guide(FhirContext fhirContext) {
        return GuideLogic.compile(GuidePackage.fromClasspath(fhirContext), fhirContext);
    }

    @Override
    public Measure measure(String id, RequestDetails request) {
        return definitions.stream()
                .filter(Measure.class::isInstance)
                .filter(measure -> id.equals(measure.getIdPart()))
                .map(Measure.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public <T extends MetadataResource> List<T> withUrl(Class<T> type, String url) {
        return definitions.stream()
                .filter(type::isInstance)
                .filter(definition -> url.equals(definition.getUrl()))
                .map(type::cast)
                .toList();
    }

    @Override
    public List<Library> librariesNamed(String name) {
        return definitions.stream()
                .filter(Library.class::isInstance)
                .map(Library.class::cast)
                .filter(library -> name.equals(library.getName()))
                .toList();
    }

    @Override
    public Object stateOf(Collection<String> types) {
        return List.copyOf(definitions);
    }
}
