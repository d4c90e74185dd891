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

    /** Reads the consents of those whom the records are about with one statement. */
    void prepare(Collection<? extends Resource> resources) {
        Set<String> people = new HashSet<>();
        resources.forEach(resource -> RecordOwner.of(resource).ifPresent(people::add));
        prepareConsentsOf(people);
    }

    synchronized void prepareConsentsOf(Collection<String> people) {
        Set<String> unknown = new HashSet<>(people);
        unknown.removeAll(known.keySet());
        if (!unknown.isEmpty()) {
            Map<String, List<Consent>> found = consents.of(unknown);
            unknown.forEach(person -> known.put(person, found.getOrDefault(person, List.of())));
        }
    }

    /** Whether a consent of this person takes anything away: one that only permits does not. */
    boolean mayBeDenied(String person) {
        return consentsOf(person).stream().anyMatch(ConsentRules::mayDeny);
    }

    @Override
    public boolean mayShow(Resource resource) {
        return mayShow(resource, resource.getMeta().getSecurity());
    }

    @Override
    public boolean mayShow(Resource resource, Collection<Coding> labels) {
        Set<String> codes = SecurityLabels.codes(labels);
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
        return known.computeIfAbsent(person, id -> consents.of(List.of(id)).getOrDefault(id, List.of()));
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

    boolean isBoundByConsent() {
        return consents != NoConsents.INSTANCE;
    }
}
