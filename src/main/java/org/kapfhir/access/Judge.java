package org.kapfhir.access;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.kapfhir.smart.Permission;

/** Says yes or no about one resource: scopes, compartment, conditions, and the rules that withhold. */
final class Judge {
    private static final String BINARY = "Binary";

    private final Ownership ownership;
    private final ScopeConditions conditions;
    private final StoredTargets stored;
    private final FhirContext fhirContext;

    Judge(Ownership ownership, ScopeConditions conditions, StoredTargets stored, FhirContext fhirContext) {
        this.ownership = ownership;
        this.conditions = conditions;
        this.stored = stored;
        this.fhirContext = fhirContext;
    }

    /** Whether the caller may be shown the resource when it was asked for by its address. */
    boolean mayRead(Rights rights, IBaseResource resource) {
        return resource instanceof OperationOutcome
                || (reaches(rights, Permission.READ, resource) && mayDisclose(rights, resource));
    }

    /** Whether the caller may be shown the resource among others: found, included, or in the answer of an operation. */
    boolean mayFind(Rights rights, IBaseResource resource) {
        return resource instanceof OperationOutcome
                || ((reaches(rights, Permission.READ, resource) || reaches(rights, Permission.SEARCH, resource))
                        && mayDisclose(rights, resource));
    }

    /** Whether the resource, in this state, is one that the caller may so change. */
    boolean mayWrite(Rights rights, Permission permission, IBaseResource resource) {
        boolean changes = permission != Permission.CREATE;
        return !(changes && TypeRules.isUnchangeable(resource.fhirType())) && reaches(rights, permission, resource);
    }

    /** Whether nothing but scopes and rights withholds it. */
    boolean mayDisclose(Rights rights, IBaseResource resource) {
        return rights.rules().stream().allMatch(rule -> rule.mayDisclose(rights.caller(), resource))
                && (rights.rules().isEmpty()
                        || !(resource instanceof Binary binary)
                        || contextsOf(binary).stream()
                                .allMatch(context -> context.stream()
                                        .anyMatch(named -> rights.rules().stream()
                                                .allMatch(rule -> rule.mayDisclose(rights.caller(), named)))));
    }

    /**
     * The references of a resource that lead to a resource about a person which the caller may not see: whether such a one
     * exists must not be told.
     *
     * @param written relative references of what the same request writes
     */
    boolean refersToHidden(Rights rights, IBaseResource resource, Set<String> written) {
        return fhirContext.newTerser().getAllPopulatedChildElementsOfType(resource, IBaseReference.class).stream()
                .map(IBaseReference::getReferenceElement)
                .filter(ownership::isLocal)
                .filter(reference -> !isOpen(rights, reference))
                .filter(reference -> !written.contains(reference.getResourceType() + "/" + reference.getIdPart()))
                .anyMatch(reference -> stored.find(reference.getResourceType(), reference.getIdPart())
                        .filter(target -> mayFind(rights, target))
                        .isEmpty());
    }

    private static boolean isOpen(Rights rights, IIdType reference) {
        String type = reference.getResourceType();
        return TypeRules.isShared(type) || rights.seesAll(type);
    }

    private boolean reaches(Rights rights, Permission permission, IBaseResource resource) {
        return rights.grants(permission, resource.fhirType())
                .anyMatch(grant -> reaches(rights, grant, permission, resource));
    }

    private boolean reaches(Rights rights, Grant grant, Permission permission, IBaseResource resource) {
        boolean isOfPatient = grant.patientId()
                .map(patient -> isOf(rights, patient, permission, resource))
                .orElse(true);
        return isOfPatient && (grant.conditions().isEmpty() || conditions.areMet(grant.conditions(), resource));
    }

    private boolean isOf(Rights rights, String patient, Permission permission, IBaseResource resource) {
        String type = resource.fhirType();
        if (BINARY.equals(type)) {
            return resource instanceof Binary binary && isContentOf(rights, binary);
        }
        if (TypeRules.isShared(type)) {
            return permission == Permission.READ || permission == Permission.SEARCH;
        }
        Set<String> owners = ownership.owners(resource);
        return owners.isEmpty() ? TypeRules.mayBeUnowned(type) : owners.equals(Set.of(patient));
    }

    /** A Binary is about whom its context is about. */
    private boolean isContentOf(Rights rights, Binary binary) {
        List<List<IBaseResource>> contexts = contextsOf(binary);
        return !contexts.isEmpty()
                && contexts.stream().allMatch(context -> context.stream().anyMatch(named -> mayRead(rights, named)));
    }

    /** The security context if there is one, else the documents that name it; one of each list must be readable. */
    private List<List<IBaseResource>> contextsOf(Binary binary) {
        List<List<IBaseResource>> contexts = new ArrayList<>();
        IIdType context = binary.getSecurityContext().getReferenceElement();
        if (ownership.isLocal(context)) {
            contexts.add(stored.find(context.getResourceType(), context.getIdPart()).stream()
                    .filter(named -> !BINARY.equals(named.fhirType()))
                    .toList());
        } else if (binary.getIdElement().hasIdPart()) {
            List<IBaseResource> documents =
                    stored.documentsWithContent(binary.getIdElement().getIdPart());
            Stream.of(documents).filter(found -> !found.isEmpty()).forEach(contexts::add);
        }
        return contexts;
    }
}
