package org.kapfhir.outcomes.projection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.AdverseEvent.AdverseEventActuality;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.AdverseEffectRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Code;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;

/** Takes the effect of an actual AdverseEvent; a potential one did not happen. */
final class AdverseEffectExtractor {
    private static final String SNOMED = "http://snomed.info/sct";
    private static final String SEVERITY = "http://terminology.hl7.org/CodeSystem/adverse-event-severity";
    private static final String ABSENT_REASON = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    private static final Code AS_TEXT = new Code(ABSENT_REASON, "as-text", "As Text");
    private static final Code UNKNOWN = new Code(ABSENT_REASON, "unknown", "Unknown");

    private final ZoneId zone;

    AdverseEffectExtractor(ZoneId zone) {
        this.zone = zone;
    }

    List<ProjectionRow> rows(AdverseEvent event, Origin origin) {
        Optional<String> patientId = References.localId(event.getSubject(), "Patient");
        if (event.getActuality() != AdverseEventActuality.ACTUAL || patientId.isEmpty()) {
            return List.of();
        }
        String encounterId =
                References.localId(event.getEncounter(), "Encounter").orElse(null);
        Code effect = effect(event.getEvent());
        String severity = severity(event.getSeverity()).orElse(null);
        ClinicalTime time = time(event).orElse(null);

        List<ProjectionRow> rows = new ArrayList<>();
        for (@Nullable String doseId : suspectedDosesOrNone(event)) {
            rows.add(new AdverseEffectRow(
                    origin, rows.size(), patientId.get(), doseId, encounterId, effect, severity, time));
        }
        return rows;
    }

    private static List<@Nullable String> suspectedDosesOrNone(AdverseEvent event) {
        List<@Nullable String> doses = new ArrayList<>(event.getSuspectEntity().stream()
                .flatMap(suspect -> References.localId(suspect.getInstance(), "MedicationAdministration").stream())
                .distinct()
                .toList());
        if (doses.isEmpty()) {
            doses.add(null);
        }
        return doses;
    }

    /** When it happened, else when it was noticed. */
    private Optional<ClinicalTime> time(AdverseEvent event) {
        return ClinicalTime.of(event.getDateElement(), zone)
                .or(() -> ClinicalTime.of(event.getDetectedElement(), zone));
    }

    /** SNOMED CT if it is there, so that one effect from two sources has one code; else the first coding. */
    private static Code effect(CodeableConcept event) {
        return event.getCoding().stream()
                .filter(coding -> SNOMED.equals(coding.getSystem()))
                .findFirst()
                .or(() -> event.getCoding().stream().filter(Coding::hasCode).findFirst())
                .flatMap(Code::of)
                .orElse(event.hasText() ? AS_TEXT : UNKNOWN);
    }

    private static Optional<String> severity(CodeableConcept severity) {
        return severity.getCoding().stream()
                .filter(coding -> SEVERITY.equals(coding.getSystem()))
                .filter(coding -> coding.hasCode() && coding.getCode().length() <= 32)
                .map(Coding::getCode)
                .findFirst();
    }
}
