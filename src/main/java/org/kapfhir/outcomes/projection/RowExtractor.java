package org.kapfhir.outcomes.projection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.projection.ProjectionRow.MedicationRow;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.PatientRow;

/** Turns a stored resource into its rows; a pure function, so that rows can be derived again and compared. */
public final class RowExtractor {
    private static final int LENGTH_OF_DATE = "2000-01-01".length();

    private final SubstanceCodes substances;
    private final ScoreExtractor scores;
    private final DoseExtractor doses;
    private final AdverseEffectExtractor adverseEffects;
    private final VitalsExtractor vitals;
    private final BackgroundExtractor background;

    /** @param zone the zone whose calendar days are counted */
    public RowExtractor(SubstanceCodes substances, BackgroundCodes background, ZoneId zone) {
        this.substances = substances;
        this.scores = new ScoreExtractor(zone);
        this.doses = new DoseExtractor(substances, zone);
        this.adverseEffects = new AdverseEffectExtractor(zone);
        this.vitals = new VitalsExtractor(zone);
        this.background = new BackgroundExtractor(background, zone);
    }

    /** Whether such a resource may have rows; cheap, and false for nearly all that a server stores. */
    boolean concerns(@Nullable Resource resource) {
        return resource instanceof Patient
                || resource instanceof MedicationAdministration
                || resource instanceof Medication
                || resource instanceof AdverseEvent
                || background.concerns(resource)
                || (resource instanceof Observation observation
                        && (ScoreExtractor.isScore(observation) || VitalsExtractor.isBloodPressure(observation)));
    }

    /** @param resource with id, version and {@code meta.lastUpdated} as stored */
    public List<ProjectionRow> rows(Resource resource) {
        if (!concerns(resource)) {
            return List.of();
        }
        Origin origin = new Origin(
                resource.getIdElement().getIdPart(),
                resource.getIdElement().getVersionIdPartAsLong(),
                resource.getMeta().getLastUpdated().getTime());
        if (resource instanceof Observation observation) {
            List<ProjectionRow> rows = new ArrayList<>(scores.rows(observation, origin));
            rows.addAll(vitals.rows(observation, origin));
            return rows;
        }
        if (resource instanceof MedicationAdministration administration) {
            return doses.rows(administration, origin);
        }
        if (resource instanceof AdverseEvent event) {
            return adverseEffects.rows(event, origin);
        }
        if (resource instanceof Medication medication) {
            return substances
                    .substanceOf(medication)
                    .map(substance -> List.<ProjectionRow>of(new MedicationRow(origin, substance)))
                    .orElse(List.of());
        }
        if (!(resource instanceof Patient patient)) {
            return background.rows(resource, origin);
        }
        return List.of(new PatientRow(
                origin,
                patient.hasGender() ? patient.getGender().toCode() : null,
                birthDay(patient.getBirthDateElement())));
    }

    private static @Nullable Long birthDay(DateType birthDate) {
        String text = birthDate.getValueAsString();
        return text != null && text.length() == LENGTH_OF_DATE
                ? Long.valueOf(LocalDate.parse(text).toEpochDay())
                : null;
    }
}
