package org.kapfhir.sensitivity;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientConsents;
import org.kapfhir.chart.SearchNarrowing;
import org.kapfhir.chart.StoredLabels;

/** What of the store a caller cannot see, in the words of a search. */
final class HiddenRecords implements SearchNarrowing {
    private final Disclosures disclosures;
    private final StoredLabels stored;
    private final PatientConsents consents;
    private final PatientChart chart;

    HiddenRecords(Disclosures disclosures, StoredLabels stored, PatientConsents consents, PatientChart chart) {
        this.disclosures = disclosures;
        this.stored = stored;
        this.consents = consents;
        this.chart = chart;
    }

    @Override
    public boolean mayHide(@Nullable RequestDetails request) {
        return !disclosures.of(request).isEverything();
    }

    @Override
    public Optional<Hidden> hidden(@Nullable RequestDetails request, String resourceType) {
        if (!(disclosures.of(request) instanceof CallerDisclosure disclosure)) {
            return Optional.empty();
        }
        List<Coding> labels = labels(disclosure);
        Set<String> ids = disclosure.isBoundByConsent() ? idsByConsent(disclosure, resourceType) : Set.of();
        return labels.isEmpty() && ids.isEmpty() ? Optional.empty() : Optional.of(new Hidden(labels, ids));
    }

    /** The labels in use that hide records from this caller. */
    List<Coding> labels(Disclosure disclosure) {
        return stored.inUse().stream()
                .filter(label -> disclosure.hides(List.of(label)))
                .toList();
    }

    /** The records of a type that labels show and a consent hides; only people with a consent are looked at. */
    private Set<String> idsByConsent(CallerDisclosure disclosure, String resourceType) {
        List<String> people = consents.peopleWithConsent();
        Set<String> hidden = new HashSet<>();
        disclosure.prepareConsentsOf(people);
        chart.forEach(people.stream().filter(disclosure::mayBeDenied).toList(), (id, record) -> {
            addIfHidden(record.get().patient(), resourceType, disclosure, hidden);
            record.get().resources().forEach(entry -> addIfHidden(entry, resourceType, disclosure, hidden));
        });
        return hidden;
    }

    private static void addIfHidden(
            Resource entry, String resourceType, CallerDisclosure disclosure, Set<String> hidden) {
        if (entry.fhirType().equals(resourceType)
                && !disclosure.clearance().hides(entry)
                && !disclosure.mayShow(entry)) {
            hidden.add(entry.getIdElement().getIdPart());
        }
    }
}
