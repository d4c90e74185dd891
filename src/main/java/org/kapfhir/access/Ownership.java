package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.util.FhirTerser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.kapfhir.smart.AuthProperties;

/** Tells which patients a resource is about. */
final class Ownership {
    private static final String PATIENT = "Patient";
    private static final String PROVENANCE = "Provenance";

    private final FhirTerser terser;
    private final StoredTargets stored;
    private final String fhirBase;
    private final Map<String, List<String>> paths;

    Ownership(FhirContext fhirContext, StoredTargets stored, AuthProperties auth) {
        this.terser = fhirContext.newTerser();
        this.stored = stored;
        this.fhirBase = auth.fhirBase();
        this.paths = paths(fhirContext);
    }

    /** Logical ids; empty if it is about nobody. */
    Set<String> owners(IBaseResource resource) {
        String type = resource.fhirType();
        if (PATIENT.equals(type)) {
            String id = resource.getIdElement().getIdPart();
            return id == null ? Set.of() : Set.of(id);
        }
        Set<String> owners = new TreeSet<>();
        for (String path : paths.getOrDefault(type, List.of())) {
            for (IBaseReference reference : terser.getValues(resource, path, IBaseReference.class)) {
                addOwner(reference.getReferenceElement(), type, owners);
            }
        }
        return owners;
    }

    /** The reference as a relative one; empty parts if it leads elsewhere. */
    boolean isLocal(IIdType reference) {
        return reference.hasIdPart()
                && reference.hasResourceType()
                && (!reference.isAbsolute()
                        || fhirBase.equals(reference.getBaseUrl().replaceAll("/+$", "")));
    }

    private void addOwner(IIdType reference, String type, Set<String> owners) {
        if (!isLocal(reference)) {
            return;
        }
        if (PATIENT.equals(reference.getResourceType())) {
            owners.add(reference.getIdPart());
        } else if (PROVENANCE.equals(type) && !PROVENANCE.equals(reference.getResourceType())) {
            // What is said about a resource belongs to whom the resource is about.
            stored.find(reference.getResourceType(), reference.getIdPart())
                    .ifPresent(target -> owners.addAll(owners(target)));
        }
    }

    private static Map<String, List<String>> paths(FhirContext fhirContext) {
        Map<String, List<String>> paths = new HashMap<>();
        for (String type : fhirContext.getResourceTypes()) {
            TypeRules.ownerParameter(type)
                    .map(name -> fhirContext.getResourceDefinition(type).getSearchParam(name))
                    .ifPresent(parameter -> paths.put(type, plainPaths(parameter)));
        }
        paths.put(PROVENANCE, List.of("Provenance.target"));
        return Map.copyOf(paths);
    }

    private static List<String> plainPaths(RuntimeSearchParam parameter) {
        return Arrays.stream(parameter.getPath().split("\\|"))
                .map(path -> path.strip().replaceAll("\\.where\\(.*", ""))
                .distinct()
                .toList();
    }
}
