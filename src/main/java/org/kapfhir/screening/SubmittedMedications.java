package org.kapfhir.screening;

import java.util.HashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.decisionsupport.RecordedEntry;

/**
 * The Medications of a Bundle by the address of their entry: an entry that refers to one by {@code urn:uuid} or by an absolute
 * URL means it, whatever id it has. The rules know Medications by id, as a store does.
 */
record SubmittedMedications(Map<String, String> referencesByFullUrl) {

    static SubmittedMedications in(Bundle data) {
        Map<String, String> references = new HashMap<>();
        for (BundleEntryComponent entry : data.getEntry()) {
            if (entry.getResource() instanceof Medication medication
                    && entry.hasFullUrl()
                    && medication.getIdElement().hasIdPart()) {
                references.put(
                        entry.getFullUrl(),
                        "Medication/" + medication.getIdElement().getIdPart());
            }
        }
        return new SubmittedMedications(references);
    }

    /** The entry itself, or a copy that names its Medication by id; the entry that was sent stays as it is. */
    Resource resolvedIn(Resource entry) {
        Reference sent = medicationOf(entry);
        String meant = sent == null ? null : referencesByFullUrl.get(sent.getReference());
        if (meant == null || meant.equals(sent.getReference())) {
            return entry;
        }
        Resource copy = RecordedEntry.copyOf(entry);
        Reference changed = medicationOf(copy);
        if (changed != null) {
            changed.setReference(meant);
        }
        return copy;
    }

    private static @Nullable Reference medicationOf(Resource entry) {
        if (entry instanceof MedicationRequest request) {
            return request.getMedication() instanceof Reference reference ? reference : null;
        }
        if (entry instanceof MedicationStatement statement) {
            return statement.getMedication() instanceof Reference reference ? reference : null;
        }
        if (entry instanceof MedicationAdministration administration) {
            return administration.getMedication() instanceof Reference reference ? reference : null;
        }
        return null;
    }
}
