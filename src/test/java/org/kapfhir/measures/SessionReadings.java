package org.kapfhir.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.kapfhir.chart.PatientRecord;

/** Counts by hand which sessions of one person were monitored as they must be; knows the synthetic cohort's records only. */
final class SessionReadings {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final PatientRecord record;

    SessionReadings(PatientRecord record) {
        this.record = record;
    }

    long completelyMonitored() {
        return of(MedicationAdministration.class)
                .filter(dose -> dose.getStatus() == MedicationAdministrationStatus.COMPLETED || wasBegun(dose))
                .filter(dose -> !isEsketamine(dose))
                .filter(this::isCompletelyMonitored)
                .count();
    }

    private boolean isCompletelyMonitored(MedicationAdministration dose) {
        Instant start = start(dose.getEffective());
        List<Duration> sinceStart = of(Observation.class)
                .filter(reading ->
                        "85354-9".equals(reading.getCode().getCodingFirstRep().getCode()))
                .filter(reading -> reading.hasEncounter()
                        && dose.getContext()
                                .getReference()
                                .equals(reading.getEncounter().getReference()))
                .map(reading -> Duration.between(start, start(reading.getEffective())))
                .toList();
        return sinceStart.stream().anyMatch(since -> since.compareTo(Duration.ZERO) <= 0)
                && sinceStart.stream().anyMatch(since -> since.toMinutes() >= 30 && since.toMinutes() <= 60)
                && sinceStart.stream().anyMatch(since -> since.compareTo(TWO_HOURS) >= 0);
    }

    private static boolean wasBegun(MedicationAdministration dose) {
        return dose.getStatus() == MedicationAdministrationStatus.STOPPED
                && dose.getDosage().hasDose();
    }

    private static boolean isEsketamine(MedicationAdministration dose) {
        return dose.hasMedicationCodeableConcept()
                && "2119365"
                        .equals(dose.getMedicationCodeableConcept()
                                .getCodingFirstRep()
                                .getCode());
    }

    private static Instant start(Type effective) {
        DateTimeType moment = effective instanceof Period period ? period.getStartElement() : (DateTimeType) effective;
        return moment.getValue().toInstant();
    }

    private <T> Stream<T> of(Class<T> type) {
        return record.resources().stream().filter(type::isInstance).map(type::cast);
    }
}
