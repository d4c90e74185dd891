package org.kapfhir.chart;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Whose record an entry belongs to: the person that its {@code subject}, {@code patient}, {@code for} or beneficiary names. */
public final class RecordOwner {
    private static final String PATIENT = "Patient";
    private static final List<String> ELEMENTS = List.of("subject", "patient", "for", "beneficiary", "individual");

    private RecordOwner() {}

    /** @return the logical id of the patient; empty for what is about nobody */
    public static Optional<String> of(Resource entry) {
        if (entry instanceof Patient) {
            return Optional.ofNullable(entry.getIdElement().getIdPart());
        }
        for (String element : ELEMENTS) {
            Property property = entry.getNamedProperty(element);
            if (property == null) {
                continue;
            }
            for (Base value : property.getValues()) {
                Optional<String> patient = value instanceof Reference reference ? of(reference) : Optional.empty();
                if (patient.isPresent()) {
                    return patient;
                }
            }
        }
        return Optional.empty();
    }

    /** @return the logical id if the reference names a patient of this server */
    public static Optional<String> of(Reference reference) {
        return PATIENT.equals(reference.getReferenceElement().getResourceType())
                ? Optional.ofNullable(reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }
}
