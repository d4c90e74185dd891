package org.kapfhir.conformance;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.MetadataResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The implementation guide's compiled definitions, read once from the class path ({@code guide/package/*.json}).
 *
 * <p>The build compiles them from {@code profiles/}; nothing else is a source of definitions.
 */
public final class GuidePackage {
    private final List<MetadataResource> definitions;

    private GuidePackage(List<MetadataResource> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    /**
     * Reads the guide that the build put on the class path.
     *
     * @throws IllegalStateException if there is none
     */
    public static GuidePackage fromClasspath(FhirContext fhirContext) {
        IParser parser = fhirContext.newJsonParser();
        List<MetadataResource> found = new ArrayList<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:guide/package/*.json");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (Resource file : files) {
                if ("package.json".equals(file.getFilename())) {
                    continue;
                }
                try (InputStream in = file.getInputStream()) {
                    if (parser.parseResource(in) instanceof MetadataResource definition) {
                        found.add(definition);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The compiled guide cannot be read from the class path", e);
        }
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "No compiled guide on the class path: build with ./mvnw, which compiles it");
        }
        return new GuidePackage(found);
    }

    public List<MetadataResource> definitions() {
        return definitions;
    }

    public <T extends MetadataResource> List<T> definitions(Class<T> type) {
        return definitions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    public <T extends MetadataResource> Optional<T> find(Class<T> type, String url) {
        return definitions(type).stream().filter(d -> url.equals(d.getUrl())).findFirst();
    }
}
