package org.kapfhir.outcomes.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.VitalsRow;
import org.kapfhir.shared.Canonicals;

/**
 * Takes vital signs with a blood pressure, whether or not they follow our profile.
 *
 * <p>A reading counts when it has both pressures and a time. A pressure in a unit that is none is left open, and so is a
 * number beyond anything that a person can have.
 */
final class VitalsExtractor {
    private static final String LOINC = "http://loinc.org";
    private static final String POINT = Canonicals.BASE + "/StructureDefinition/kap-monitoring-point";
    private static final Set<String> BLOOD_PRESSURE = Set.of("85354-9", "8480-6", "8462-4");
    private static final Set<String> SYSTOLIC = Set.of("8480-6");
    private static final Set<String> DIASTOLIC = Set.of("8462-4");
    private static final Set<String> HEART_RATE = Set.of("8867-4");
    private static final Set<String> OXYGEN_SATURATION = Set.of("59408-5", "2708-6");
    private static final Set<ObservationStatus> COUNTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    /** UCUM: m[Hg] is 133.322 kPa. */
    private static final Map<String, BigDecimal> PER_MMHG = Map.of(
            "mm[Hg]", BigDecimal.ONE,
            "Pa", new BigDecimal("133.322"),
            "kPa", new BigDecimal("0.133322"));

    private static final Map<String, BigDecimal> PER_MINUTE =
            Map.of("/min", BigDecimal.ONE, "{beats}/min", BigDecimal.ONE);
    private static final Map<String, BigDecimal> PERCENT = Map.of("%", BigDecimal.ONE);
    private static final int DECIMALS = 3;
    private static final int LONGEST_WHOLE_PART = 6;
    private static final int MOST_DECIMALS = 40;

    private final ZoneId zone;

    VitalsExtractor(ZoneId zone) {
        this.zone = zone;
    }

    static boolean isBloodPressure(Observation observation) {
        return names(observation.getCode(), BLOOD_PRESSURE);
    }

    List<ProjectionRow> rows(Observation observation, Origin origin) {
        Optional<String> patientId = References.localId(observation.getSubject(), "Patient");
        Optional<ClinicalTime> time = ClinicalTime.startOf(observation.getEffective(), zone)
                .or(() -> ClinicalTime.endOf(observation.getEffective(), zone));
        boolean hasBoth = component(observation, SYSTOLIC).isPresent()
                && component(observation, DIASTOLIC).isPresent();
        if (!isBloodPressure(observation)
                || !COUNTED.contains(observation.getStatus())
                || !hasBoth
                || patientId.isEmpty()
                || time.isEmpty()) {
            return List.of();
        }
        return List.of(new VitalsRow(
                origin,
                patientId.get(),
                References.localId(observation.getEncounter(), "Encounter").orElse(null),
                References.firstLocalId(observation.getPartOf(), "Procedure").orElse(null),
                References.firstLocalId(observation.getPartOf(), "MedicationAdministration")
                        .orElse(null),
                point(observation).orElse(null),
                number(observation, SYSTOLIC, PER_MMHG).orElse(null),
                number(observation, DIASTOLIC, PER_MMHG).orElse(null),
                number(observation, HEART_RATE, PER_MINUTE).orElse(null),
                number(observation, OXYGEN_SATURATION, PERCENT).orElse(null),
                time.get()));
    }

    private static Optional<String> point(Observation observation) {
        return Extensions.text(observation.getExtension(), POINT).filter(code -> code.matches("[a-z-]{1,32}"));
    }

    private static Optional<Quantity> component(Observation observation, Set<String> codes) {
        return observation.getComponent().stream()
                .filter(component -> names(component.getCode(), codes) && component.hasValueQuantity())
                .map(component -> component.getValueQuantity())
                .findFirst();
    }

    /** @param units the units that can be read, each with how many of it make one of ours */
    private static Optional<BigDecimal> number(
            Observation observation, Set<String> codes, Map<String, BigDecimal> units) {
        return component(observation, codes)
                .filter(quantity -> Quantities.UCUM.equals(quantity.getSystem()) && !quantity.hasComparator())
                .filter(quantity -> quantity.hasCode() && units.containsKey(quantity.getCode()))
                .filter(VitalsExtractor::isStorable)
                .map(quantity ->
                        quantity.getValue().divide(units.get(quantity.getCode()), DECIMALS, RoundingMode.HALF_EVEN))
                .filter(value -> value.precision() - value.scale() <= LONGEST_WHOLE_PART);
    }

    /** Checked before any conversion: an exponent of a billion would exhaust the memory. */
    private static boolean isStorable(Quantity quantity) {
        BigDecimal value = quantity.getValue();
        return value != null
                && value.precision() - value.scale() <= LONGEST_WHOLE_PART + DECIMALS
                && value.scale() <= MOST_DECIMALS;
    }

    private static boolean names(CodeableConcept concept, Set<String> codes) {
        return concept.getCoding().stream()
                .anyMatch(coding -> LOINC.equals(coding.getSystem()) && codes.contains(coding.getCode()));
    }
}
