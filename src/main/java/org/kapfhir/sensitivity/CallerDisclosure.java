package org.kapfhir.sensitivity;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientConsents;
import org.kapfhir.chart.RecordOwner;
import org.kapfhir.sensitivity.consent.AccessQuestion;
import org.kapfhir.sensitivity.consent.ConsentDecision;
import org.kapfhir.sensitivity.consent.ConsentRules;

/**
 * What labels and consents leave for one caller and one request.
 *
 * <p>A consent can take away what labels leave. It can give only one thing that they take: records under 42 CFR Part 2, to
 * a third party that is otherwise cleared for them. Consents are read once per person and request.
 */
final class CallerDisclosure implements Disclosure {
    private final Clearance clearance;
    private final Set<String> actors;
    private final Set<String> purposes;
    private final PatientConsents consents;
    private final Clock clock;
    private final Map<String, List<Consent>> known = new HashMap<>();

    CallerDisclosure(
            Clearance clearance, Set<String> actors, Set<String> purposes, PatientConsents consents, Clock clock) {
        this.clearance = clearance;
        this.actors = actors;
        this.purposes = purposes;
        this.consents = consents;
        this.clock = clock;
    }

    /** Reads the consents of several people with one statement. */
    synchronized void prepare(Collection<? extends Resource> resources) {
        Set<String> people = new HashSet<>();
        resources.forEach(resource -> RecordOwner.of(resource).ifPresent(people::add));
        people.removeAll(known.keySet());
        if (!people.isEmpty()) {
            Map<String, List<Consent>> found = consents.of(people);
            people.forEach(person -> known.put(person, found.getOrDefault(person, List.of())));
        }
    }

    @Override
    public boolean mayShow(Resource resource) {
        Set<String> codes = SecurityLabels.codes(resource);
        boolean hidden = clearance.hides(codes);
        if (hidden && !clearance.hidesByPart2Only(codes)) {
            return false;
        }
        ConsentDecision decision = decision(resource);
        return hidden ? decision == ConsentDecision.PERMITTED : decision != ConsentDecision.DENIED;
    }

    /** A consent is not hidden by what it says itself. */
    private ConsentDecision decision(Resource resource) {
        Optional<String> person = RecordOwner.of(resource);
        if (person.isEmpty() || resource instanceof Consent) {
            return ConsentDecision.SILENT;
        }
        List<Consent> given = consentsOf(person.get());
        return given.isEmpty()
                ? ConsentDecision.SILENT
                : ConsentRules.decide(given, new AccessQuestion(actors, purposes, clock.instant(), resource));
    }

    private synchronized List<Consent> consentsOf(String person) {
        return known.computeIfAbsent(
                person, id -> consents.of(List.of(id)).getOrDefault(id, List.of()));
    }

    @Override
    public boolean hides(Collection<Coding> labels) {
        return clearance.hides(SecurityLabels.codes(labels));
    }

    @Override
    public boolean isEverything() {
        return false;
    }

    Clearance clearance() {
        return clearance;
    }

    /** Whether a consent of this person could take something away from this caller. */
    boolean mayBeDenied(String person) {
        return consentsOf(person).stream().anyMatch(consent -> consent.hasProvision() || consent.hasPolicyRule());
    }
}
