package org.kapfhir.screening;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.chart.PatientRecord;

/** A record that came with the request: one Patient, and entries that are about this person or about nobody. */
final class SubmittedRecord {
    /** The elements that say whom an entry is about. */
    private static final List<String> SUBJECT_ELEMENTS = List.of("subject", "patient", "for");

    private final FhirContext fhirContext;
    private final Bundle data;
    private final BundleEntryComponent patientEntry;

    private SubmittedRecord(FhirContext fhirContext, Bundle data, BundleEntryComponent patientEntry) {
        this.fhirContext = fhirContext;
        this.data = data;
        this.patientEntry = patientEntry;
    }

    /** @throws SubjectRefused without a Patient, with several, or with an entry about somebody else */
    static SubmittedRecord of(Bundle data, FhirContext fhirContext) {
        List<BundleEntryComponent> patients = data.getEntry().stream()
                .filter(entry -> entry.getResource() instanceof Patient)
                .toList();
        if (patients.isEmpty()) {
            throw SubjectRefused.missingPatient();
        }
        if (patients.size() > 1) {
            throw SubjectRefused.ambiguous(patients.size());
        }
        SubmittedRecord record = new SubmittedRecord(fhirContext, data, patients.get(0));
        record.refuseEntriesAboutOthers();
        return record;
    }

    PatientRecord record() {
        List<Resource> others = new ArrayList<>();
        SubmittedMedications medications = SubmittedMedications.in(data);
        for (BundleEntryComponent entry : data.getEntry()) {
            if (entry.hasResource() && entry != patientEntry) {
                others.add(medications.resolvedIn(entry.getResource()));
            }
        }
        return new PatientRecord((Patient) patientEntry.getResource(), others);
    }

    EntryReferences references() {
        IdentityHashMap<Resource, String> names = new IdentityHashMap<>();
        data.getEntry().stream()
                .filter(BundleEntryComponent::hasResource)
                .forEach(entry -> names.put(entry.getResource(), nameOf(entry)));
        return new EntryReferences(names);
    }

    /** The fullUrl where it is all there is, else type and id, as the caller knows the entry. */
    private static String nameOf(BundleEntryComponent entry) {
        String fullUrl = entry.getFullUrl();
        if (fullUrl != null && fullUrl.startsWith("urn:")) {
            return fullUrl;
        }
        Resource resource = entry.getResource();
        if (resource.getIdElement().hasIdPart()) {
            return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        }
        return fullUrl == null ? "" : fullUrl;
    }

    private void refuseEntriesAboutOthers() {
        for (int index = 0; index < data.getEntry().size(); index++) {
            Resource resource = data.getEntry().get(index).getResource();
            if (resource != null) {
                refuseIfAboutOthers(resource, "entry[" + index + "]");
            }
        }
    }

    private void refuseIfAboutOthers(Resource resource, String entry) {
        var definition = fhirContext.getResourceDefinition(resource);
        for (String element : SUBJECT_ELEMENTS) {
            var child = definition.getChildByName(element);
            if (child == null) {
                continue;
            }
            for (var value : child.getAccessor().getValues(resource)) {
                if (value instanceof Reference reference && !isThePatient(reference)) {
                    throw SubjectRefused.foreign(entry, element);
                }
            }
        }
    }

    private boolean isThePatient(Reference reference) {
        if (!reference.hasReference()) {
            return !reference.hasIdentifier()
                    || isTheirs(
                            reference.getIdentifier().getSystem(),
                            reference.getIdentifier().getValue());
        }
        String target = reference.getReference();
        if (target.equals(patientEntry.getFullUrl())) {
            return true;
        }
        if (target.startsWith("Patient?identifier=")) {
            String[] token = target.substring("Patient?identifier=".length()).split("\\|", 2);
            return token.length == 2 && isTheirs(token[0], token[1]);
        }
        return target.equals(nameOf(patientEntry)) || target.equals(nameInTheBundle());
    }

    private String nameInTheBundle() {
        return "Patient/" + patientEntry.getResource().getIdElement().getIdPart();
    }

    private boolean isTheirs(String system, String value) {
        return ((Patient) patientEntry.getResource())
                .getIdentifier().stream()
                        .anyMatch(identifier -> value.equals(identifier.getValue())
                                && (system == null || system.equals(identifier.getSystem())));
    }
}
