package org.kapfhir.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.kapfhir.smart.Caller;
import org.kapfhir.smart.SmartScope;

/**
 * Bounds the scopes of a token by the user's own rights. A patient reaches the own record, somebody related to a patient that
 * patient's, a practitioner everybody's; a user of another kind reaches nobody's.
 */
final class RightsReader {
    private final StoredTargets stored;
    private final List<DisclosureRule> rules;

    RightsReader(StoredTargets stored, List<DisclosureRule> rules) {
        this.stored = stored;
        this.rules = List.copyOf(rules);
    }

    Rights read(Caller caller) {
        Reach own = caller.fhirUser().map(this::reachOf).orElse(Reach.EVERYBODY);
        List<Grant> grants = caller.scopes().stream()
                .flatMap(scope -> grant(scope, caller, own).stream())
                .toList();
        return new Rights(caller, grants, rules);
    }

    private static Optional<Grant> grant(SmartScope scope, Caller caller, Reach own) {
        return switch (scope.level()) {
            case PATIENT ->
                caller.patientId().filter(own::includes).map(patient -> new Grant(scope, Optional.of(patient)));
            case USER -> caller.fhirUser().isEmpty() ? Optional.empty() : own.bound(scope);
            // A person acts with the rights of a person, whatever the issuer wrote.
            case SYSTEM -> caller.fhirUser().isEmpty() ? own.bound(scope) : Optional.empty();
        };
    }

    private Reach reachOf(String fhirUser) {
        String type = fhirUser.substring(0, fhirUser.indexOf('/'));
        String id = fhirUser.substring(fhirUser.indexOf('/') + 1);
        return switch (type) {
            case "Practitioner", "PractitionerRole" -> Reach.EVERYBODY;
            case "Patient" -> Reach.only(id);
            case "RelatedPerson" -> patientOf(id).map(Reach::only).orElse(Reach.NOBODY);
            default -> Reach.NOBODY;
        };
    }

    private Optional<String> patientOf(String relatedPersonId) {
        return stored.find("RelatedPerson", relatedPersonId).stream()
                .flatMap(person -> person instanceof RelatedPerson related ? Stream.of(related) : Stream.empty())
                .filter(related -> !related.hasActive() || related.getActive())
                .map(related -> related.getPatient().getReferenceElement())
                .filter(reference -> "Patient".equals(reference.getResourceType()))
                .map(IIdType::getIdPart)
                .findFirst();
    }

    /** Whose records a user may reach at all. */
    private record Reach(boolean everybody, Optional<String> patientId) {
        static final Reach EVERYBODY = new Reach(true, Optional.empty());
        static final Reach NOBODY = new Reach(false, Optional.empty());

        static Reach only(String patientId) {
            return new Reach(false, Optional.of(patientId));
        }

        boolean includes(String patient) {
            return everybody || patientId.filter(patient::equals).isPresent();
        }

        Optional<Grant> bound(SmartScope scope) {
            if (everybody) {
                return Optional.of(new Grant(scope, Optional.empty()));
            }
            return patientId.map(patient -> new Grant(scope, Optional.of(patient)));
        }
    }
}
