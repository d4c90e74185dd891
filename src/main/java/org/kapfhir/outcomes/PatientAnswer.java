package org.kapfhir.outcomes;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.kapfhir.outcomes.PatientSummary.Dose;
import org.kapfhir.outcomes.PatientSummary.Effect;
import org.kapfhir.outcomes.PatientSummary.FirstResponse;
import org.kapfhir.outcomes.PatientSummary.Monitored;
import org.kapfhir.outcomes.PatientSummary.Point;
import org.kapfhir.outcomes.PatientSummary.Rating;
import org.kapfhir.outcomes.PatientSummary.Score;
import org.kapfhir.outcomes.projection.ClinicalTime;

/** Writes one person's course as the answer. */
final class PatientAnswer {
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final double HOUR_MS = 3_600_000;

    private final PatientSummary summary;
    private final ZoneId zone;

    /** @param zone whose offset times are written with */
    PatientAnswer(PatientSummary summary, ZoneId zone) {
        this.summary = summary;
        this.zone = zone;
    }

    Parameters toParameters() {
        Parameters answer = new Parameters();
        addTreatment(parts(answer, "treatment"));
        summary.ratings().forEach(rating -> addOutcome(parts(answer, "outcome"), rating));
        summary.effects().forEach(effect -> addSafety(parts(answer, "safety"), effect));
        addMonitoring(parts(answer, "safety"));
        return answer;
    }

    private void addTreatment(ParameterParts treatment) {
        List<Dose> doses = summary.doses();
        if (!doses.isEmpty()) {
            treatment.with("index", dateTime(doses.get(0).time()));
        }
        // A session is a dose that counts, so the two numbers are equal; both are named by the contract.
        treatment.count("sessions", doses.size()).count("doses", doses.size());
        cumulativeDose().ifPresent(dose -> treatment.with("cumulativeDose", dose));
        if (!doses.isEmpty()) {
            treatment.with("lastDose", dateTime(doses.get(doses.size() - 1).time()));
        }
        doses.stream()
                .map(Dose::route)
                .filter(Objects::nonNull)
                .map(ParameterParts::coding)
                .filter(distinctCodes())
                .forEach(route -> treatment.with("routes", route));
    }

    private static Predicate<Coding> distinctCodes() {
        Set<String> seen = new HashSet<>();
        return coding -> seen.add(coding.getSystem() + "|" + coding.getCode());
    }

    /** A sum that misses the mass of some dose is a lower bound and says so. */
    private Optional<Quantity> cumulativeDose() {
        List<BigDecimal> known = summary.doses().stream()
                .map(Dose::doseMg)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Quantity dose = new Quantity()
                .setValue(plain(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                .setUnit("mg")
                .setSystem(UCUM)
                .setCode("mg");
        if (known.size() < summary.doses().size()) {
            dose.setComparator(QuantityComparator.GREATER_OR_EQUAL);
        }
        return Optional.of(dose);
    }

    private void addOutcome(ParameterParts outcome, Rating rating) {
        outcome.with("instrument", rating.instrument().coding());
        rating.baseline()
                .ifPresent(baseline -> outcome.group("baseline")
                        .with("value", new DecimalType(baseline.value()))
                        .with("effective", dateTime(baseline.time()))
                        .with("reference", reference(baseline)));
        rating.points().forEach(point -> addPoint(outcome.group("point"), point, rating.baseline()));
        rating.response().ifPresent(response -> addResponse(outcome, response));
    }

    /** In hours where the record gives times of day; how long it lasted is in days, as the curves of cohorts are. */
    private static void addResponse(ParameterParts outcome, FirstResponse response) {
        outcome.with(
                "timeToResponse",
                response.isByDay()
                        ? duration((double) response.untilMs() / CourseSql.DAY_MS, "days", "d")
                        : duration((double) response.untilMs() / HOUR_MS, "hours", "h"));
        Duration lasted = duration((double) response.lastedMs() / CourseSql.DAY_MS, "days", "d");
        if (!response.isLost()) {
            lasted.setComparator(QuantityComparator.GREATER_THAN);
        }
        outcome.with("responseLostAfter", lasted);
    }

    private static Duration duration(double value, String unit, String ucum) {
        Duration duration = new Duration();
        duration.setValue(plain(BigDecimal.valueOf(value)))
                .setUnit(unit)
                .setSystem(UCUM)
                .setCode(ucum);
        return duration;
    }

    private void addPoint(ParameterParts part, Point point, Optional<Score> baseline) {
        Score score = point.score();
        part.code("timepoint", point.timepoint().code())
                .with("value", new DecimalType(score.value()))
                .with("effective", dateTime(score.time()));
        baseline.ifPresent(before -> addChange(part, before.value(), score.value()));
        if (baseline.isPresent()) {
            part.flag("response", point.isResponse());
        }
        part.flag("remission", point.isRemission());
        if (baseline.isPresent()) {
            part.flag("worsened", point.isWorsened());
        }
        part.with("reference", reference(score));
    }

    private static void addChange(ParameterParts part, int baseline, int followup) {
        part.with("change", new DecimalType(baseline - followup));
        if (baseline > 0) {
            part.number("percentChange", (double) (baseline - followup) / baseline);
        }
    }

    private void addSafety(ParameterParts safety, Effect effect) {
        safety.with("effect", ParameterParts.coding(effect.effect()))
                .count("sessions", summary.doses().size())
                .count("sessionsWithEvent", effect.sessions());
        String worst = effect.worstSeverity();
        if (worst != null) {
            safety.code("worstSeverity", worst);
        }
    }

    private void addMonitoring(ParameterParts safety) {
        Monitored monitored = summary.monitored();
        safety.count("sessions", summary.doses().size());
        addPressure(safety, "peakSystolic", monitored.peakSystolic());
        addPressure(safety, "peakDiastolic", monitored.peakDiastolic());
        safety.group("monitoring")
                .count("before", monitored.before())
                .count("fortyMinutes", monitored.atPeak())
                .count("twoHours", monitored.observed())
                .count("complete", monitored.complete());
    }

    private static void addPressure(ParameterParts safety, String name, @Nullable BigDecimal mmHg) {
        if (mmHg != null) {
            safety.with(
                    name,
                    new Quantity()
                            .setValue(plain(mmHg))
                            .setUnit("mm[Hg]")
                            .setSystem(UCUM)
                            .setCode("mm[Hg]"));
        }
    }

    /** Without trailing zeros, and never with an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Reference reference(Score score) {
        return new Reference("Observation/" + score.observationId());
    }

    private DateTimeType dateTime(ClinicalTime time) {
        if (time.dateOnly()) {
            return new DateTimeType(LocalDate.ofEpochDay(time.epochDay()).toString());
        }
        return new DateTimeType(
                Date.from(Instant.ofEpochMilli(time.timeMs())),
                TemporalPrecisionEnum.MILLI,
                TimeZone.getTimeZone(zone));
    }

    private static ParameterParts parts(Parameters answer, String name) {
        return new ParameterParts(answer.addParameter().setName(name));
    }
}
