package org.kapfhir.outcomes.projection;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.projection.ProjectionRow.DoseRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;

/**
 * Takes a dose from a MedicationAdministration that was completed, or stopped with a dose on record.
 *
 * <p>A drug named by code or by a contained Medication is decided here. An administration that refers to a stored
 * Medication is kept whatever the drug, with the reference: which drug it is, the row of that Medication says, so that a
 * later change of the Medication needs no second look at the administration.
 */
final class DoseExtractor {
    private final SubstanceCodes substances;
    private final ZoneId zone;

    DoseExtractor(SubstanceCodes substances, ZoneId zone) {
        this.substances = substances;
        this.zone = zone;
    }

    List<ProjectionRow> rows(MedicationAdministration administration, Origin origin) {
        Optional<String> patientId = References.localId(administration.getSubject(), "Patient");
        Optional<ClinicalTime> start = ClinicalTime.startOf(administration.getEffective(), zone);
        Optional<Substance> substance = ownSubstance(administration);
        Optional<String> medicationId = storedMedication(administration);
        boolean namesDrug = substance.isPresent() || medicationId.isPresent();
        if (!wasGiven(administration) || patientId.isEmpty() || start.isEmpty() || !namesDrug) {
            return List.of();
        }
        return List.of(new DoseRow(
                origin,
                patientId.get(),
                medicationId.orElse(null),
                substance.orElse(null),
                References.localId(administration.getContext(), "Encounter").orElse(null),
                References.firstLocalId(administration.getPartOf(), "Procedure").orElse(null),
                Quantities.milligrams(administration.getDosage().getDose()).orElse(null),
                route(administration).orElse(null),
                start.get()));
    }

    private static boolean wasGiven(MedicationAdministration administration) {
        MedicationAdministrationStatus status = administration.getStatus();
        return status == MedicationAdministrationStatus.COMPLETED
                || (status == MedicationAdministrationStatus.STOPPED
                        && Quantities.isPositive(administration.getDosage().getDose()));
    }

    private Optional<Substance> ownSubstance(MedicationAdministration administration) {
        if (administration.hasMedicationCodeableConcept()) {
            return substances.substanceOf(administration.getMedicationCodeableConcept());
        }
        return contained(administration).flatMap(substances::substanceOf);
    }

    /** Found by its id alone: the parser also attaches the other entries of a Bundle, which are not stored with this one. */
    private static Optional<Medication> contained(MedicationAdministration administration) {
        if (!administration.hasMedicationReference()) {
            return Optional.empty();
        }
        Reference reference = administration.getMedicationReference();
        return administration.getContained().stream()
                .filter(Medication.class::isInstance)
                .filter(resource -> isMeant(reference, resource))
                .map(Medication.class::cast)
                .findFirst();
    }

    /** A contained resource carries its id with or without the number sign, depending on where it was parsed. */
    private static boolean isMeant(Reference reference, Resource resource) {
        String target = reference.getReference();
        String id = resource.getIdElement().getIdPart();
        return target != null
                && id != null
                && target.startsWith("#")
                && bare(target).equals(bare(id));
    }

    private static String bare(String fragment) {
        return fragment.startsWith("#") ? fragment.substring(1) : fragment;
    }

    private static Optional<String> storedMedication(MedicationAdministration administration) {
        return administration.hasMedicationReference()
                ? References.localId(administration.getMedicationReference(), "Medication")
                : Optional.empty();
    }

    private static Optional<Code> route(MedicationAdministration administration) {
        return administration.getDosage().getRoute().getCoding().stream()
                .filter(Coding::hasCode)
                .findFirst()
                .flatMap(Code::of);
    }
}
