package org.kapfhir.publication;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.ImplementationGuide.ImplementationGuideDefinitionResourceComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;

/** What the guide's compiler made: the guide's own description, its definitions and its examples. */
final class CompiledGuide {
    private final ImplementationGuide description;
    private final List<Artifact> artifacts;
    private final Map<String, Artifact> byReference = new HashMap<>();
    private final Map<String, Artifact> byCanonical = new HashMap<>();

    private CompiledGuide(ImplementationGuide description, List<Artifact> artifacts) {
        this.description = description;
        this.artifacts = artifacts;
        for (Artifact artifact : artifacts) {
            byReference.put(artifact.reference(), artifact);
            if (artifact.resource() instanceof MetadataResource definition && definition.hasUrl()) {
                byCanonical.put(definition.getUrl(), artifact);
            }
        }
    }

    /**
     * Reads two folders of compiled resources.
     *
     * @throws IllegalArgumentException if the definitions hold no ImplementationGuide
     */
    static CompiledGuide read(FhirContext fhirContext, Path definitions, Path examples) throws IOException {
        Map<Path, Resource> found = new TreeMap<>();
        IParser parser = fhirContext.newJsonParser();
        for (Path folder : List.of(definitions, examples)) {
            for (Path file : resourceFiles(folder)) {
                found.put(file, (Resource) parser.parseResource(Files.readString(file)));
            }
        }
        ImplementationGuide description = found.values().stream()
                .filter(ImplementationGuide.class::isInstance)
                .map(ImplementationGuide.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(definitions + " holds no ImplementationGuide."));
        Map<String, ImplementationGuideDefinitionResourceComponent> listed = new HashMap<>();
        description
                .getDefinition()
                .getResource()
                .forEach(entry -> listed.put(entry.getReference().getReference(), entry));
        List<Artifact> artifacts = new ArrayList<>();
        for (Map.Entry<Path, Resource> entry : found.entrySet()) {
            Resource resource = entry.getValue();
            boolean example = entry.getKey().startsWith(examples);
            artifacts.add(artifact(
                    resource,
                    example,
                    Files.readString(entry.getKey()),
                    Optional.ofNullable(listed.get(resource.fhirType() + "/" + resource.getIdPart()))));
        }
        artifacts.sort(Comparator.comparing(Artifact::kind).thenComparing(Artifact::name));
        return new CompiledGuide(description, List.copyOf(artifacts));
    }

    private static Artifact artifact(
            Resource resource,
            boolean example,
            String json,
            Optional<ImplementationGuideDefinitionResourceComponent> entry) {
        String title = entry.map(ImplementationGuideDefinitionResourceComponent::getName)
                .orElse(null);
        String text = entry.map(ImplementationGuideDefinitionResourceComponent::getDescription)
                .orElse(null);
        if (resource instanceof MetadataResource definition && !example) {
            title = definition.hasTitle() ? definition.getTitle() : definition.getName();
            text = definition.getDescription();
        }
        return new Artifact(
                resource,
                example ? ArtifactKind.EXAMPLE : ArtifactKind.of(resource),
                title == null ? resource.getIdPart() : title,
                text == null ? "" : text,
                json);
    }

    private static List<Path> resourceFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("package.json"))
                    .sorted()
                    .toList();
        }
    }

    ImplementationGuide description() {
        return description;
    }

    /** All, by kind and then by name. */
    List<Artifact> artifacts() {
        return artifacts;
    }

    List<Artifact> artifacts(ArtifactKind kind) {
        return artifacts.stream().filter(artifact -> artifact.kind() == kind).toList();
    }

    /** By {@code Type/id}. */
    Optional<Artifact> byReference(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** By canonical, with or without a version. */
    Optional<Artifact> byCanonical(String canonical) {
        return Optional.ofNullable(byCanonical.get(canonical.replaceFirst("\\|.*$", "")));
    }
}
