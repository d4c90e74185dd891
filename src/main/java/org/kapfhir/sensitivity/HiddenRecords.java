package org.kapfhir.sensitivity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientChart;
import org.kapfhir.chart.PatientConsents;
import org.kapfhir.chart.StoredLabels;

/** What of the store a caller cannot see, in the words of a search. */
final class HiddenRecords {
    private final StoredLabels stored;
    private final PatientConsents consents;
    private final PatientChart chart;

    HiddenRecords(StoredLabels stored, PatientConsents consents, PatientChart chart) {
        this.stored = stored;
        this.consents = consents;
        this.chart = chart;
    }

    /** The labels in use that hide records from this caller. */
    List<Coding> labels(CallerDisclosure disclosure) {
        return stored.inUse().stream()
                .filter(label -> disclosure.hides(List.of(label)))
                .toList();
    }

    /**
     * The records of a type that labels would show and a consent hides. Only the records of people with a consent that says
     * something are looked at.
     *
     * @param labels those that hide records anyway
     */
    Set<String> idsByConsent(CallerDisclosure disclosure, String resourceType, List<Coding> labels) {
        List<String> people = disclosure.isBoundByConsent()
                ? consents.peopleWithConsent().stream()
                        .filter(disclosure::mayBeDenied)
                        .toList()
                : List.of();
        Set<String> hidden = new HashSet<>();
        chart.forEach(people, (id, record) -> {
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
