package org.kapfhir.chart;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Whose record an entry belongs to: the person that its {@code subject}, {@code patient}, {@code for} or beneficiary names. */
public final class RecordOwner {
    private static final String PATIENT = "Patient";
    private static final List<String> ELEMENTS = List.of("subject", "patient", "for", "beneficiary", "individual");

    private RecordOwner() {}

    /** @return the logical id of the patient; empty for what is about nobody */
    public static Optional<String> of(Resource entry) {
        return all(entry).findFirst();
    }

    /** Whether it stands in several people's records: it is about several, or about nobody, as a drug is that they got. */
    public static boolean mayBeShared(Resource entry) {
        return all(entry).distinct().count() != 1;
    }

    private static Stream<String> all(Resource entry) {
        if (entry instanceof Patient) {
            return Stream.ofNullable(entry.getIdElement().getIdPart());
        }
        return ELEMENTS.stream()
                .map(entry::getNamedProperty)
                .filter(Objects::nonNull)
                .flatMap(property -> property.getValues().stream())
                .filter(Reference.class::isInstance)
                .flatMap(value -> of((Reference) value).stream());
    }

    /** @return the logical id if the reference names a patient of this server */
    public static Optional<String> of(Reference reference) {
        return PATIENT.equals(reference.getReferenceElement().getResourceType())
                ? Optional.ofNullable(reference.getReferenceElement().getIdPart())
                : Optional.empty();
    }
}
