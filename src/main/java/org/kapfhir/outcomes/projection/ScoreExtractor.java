package org.kapfhir.outcomes.projection;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.instrument.Instrument;
import org.kapfhir.outcomes.projection.ProjectionRow.Origin;
import org.kapfhir.outcomes.projection.ProjectionRow.ScoreRow;

/**
 * Takes the total score of an instrument from an Observation.
 *
 * <p>What has no time, no patient of this server, no whole number in the instrument's range, or a status other than
 * final, amended or corrected yields nothing.
 */
final class ScoreExtractor {
    private static final Set<ObservationStatus> COUNTED =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);

    private final ZoneId zone;

    ScoreExtractor(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether the code is that of a score, whatever else the Observation holds. */
    static boolean isScore(Observation observation) {
        return instrument(observation).isPresent();
    }

    List<ProjectionRow> rows(Observation observation, Origin origin) {
        if (!COUNTED.contains(observation.getStatus())) {
            return List.of();
        }
        return instrument(observation).flatMap(instrument -> row(observation, instrument, origin)).stream()
                .toList();
    }

    private Optional<ProjectionRow> row(Observation observation, Instrument instrument, Origin origin) {
        Optional<String> patientId = References.localId(observation.getSubject(), "Patient");
        // A rating looks back over the period that it covers, so it is known at the end of that period.
        Optional<ClinicalTime> time = ClinicalTime.endOf(observation.getEffective(), zone);
        OptionalInt total = total(observation.getValue());
        if (patientId.isEmpty() || time.isEmpty() || total.isEmpty() || !instrument.canTotal(total.getAsInt())) {
            return Optional.empty();
        }
        return Optional.of(new ScoreRow(origin, patientId.get(), instrument.code(), total.getAsInt(), time.get()));
    }

    private static Optional<Instrument> instrument(Observation observation) {
        return observation.getCode().getCoding().stream()
                .flatMap(coding -> Instrument.ofTotal(coding.getSystem(), coding.getCode()).stream())
                .findFirst();
    }

    private static OptionalInt total(@Nullable Type value) {
        if (value instanceof IntegerType integer && integer.hasValue()) {
            return OptionalInt.of(integer.getValue());
        }
        if (value instanceof Quantity quantity
                && quantity.hasValue()
                && !quantity.hasComparator()
                && isCount(quantity)) {
            return wholeNumber(quantity.getValue());
        }
        return OptionalInt.empty();
    }

    /** UCUM writes a score as 1 or as an annotation such as {score}; a number without any unit is one as well. */
    private static boolean isCount(Quantity quantity) {
        if (!quantity.hasCode()) {
            return !quantity.hasUnit() || isAnnotation(quantity.getUnit());
        }
        return Quantities.UCUM.equals(quantity.getSystem())
                && ("1".equals(quantity.getCode()) || isAnnotation(quantity.getCode()));
    }

    private static boolean isAnnotation(String unit) {
        return unit.matches("\\{[^{}]*}");
    }

    private static OptionalInt wholeNumber(BigDecimal value) {
        // Checked before any conversion: expanding 1e999999999 to an integer would exhaust the memory.
        if (value.precision() - value.scale() > 9) {
            return OptionalInt.empty();
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 ? OptionalInt.of(plain.intValue()) : OptionalInt.empty();
    }
}
