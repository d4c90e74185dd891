package org.kapfhir.outcomes;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupStratifierComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.OutcomeRequest.IndexPeriod;
import org.kapfhir.outcomes.PatientSummary.Point;
import org.kapfhir.outcomes.PatientSummary.Rating;
import org.kapfhir.outcomes.Withholding.Level;
import org.kapfhir.shared.Canonicals;

/**
 * Writes responses as a MeasureReport under the profile KapOutcomeReport: one group per instrument and timepoint.
 *
 * <p>What is withheld from the answer is not in the report either. A report without any group is none.
 */
final class OutcomeReport {
    private static final String PROFILE = Canonicals.BASE + "/StructureDefinition/kap-outcome-report";
    private static final String TIMEPOINT = Canonicals.BASE + "/StructureDefinition/kap-report-timepoint";
    private static final String MEASURE = Canonicals.BASE + "/Measure/kap-response-by-timepoint|0.1.0";
    private static final String POPULATIONS = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String STRATIFIERS = Canonicals.BASE + "/CodeSystem/kap-stratifier";

    private final OutcomeRequest request;
    private final ZoneId zone;

    OutcomeReport(OutcomeRequest request, ZoneId zone) {
        this.request = request;
        this.zone = zone;
    }

    /** @return empty where the person has no score to compare with a baseline */
    Optional<MeasureReport> of(String patientId, PatientSummary summary) {
        MeasureReport report = report(MeasureReportType.INDIVIDUAL);
        report.setSubject(new Reference("Patient/" + patientId));
        for (Rating rating : summary.ratings()) {
            if (rating.baseline().isPresent()) {
                rating.points().forEach(point -> add(report, rating, point));
            }
        }
        return Optional.of(report).filter(MeasureReport::hasGroup);
    }

    /** @param groupId empty for everyone */
    Optional<MeasureReport> of(Optional<String> groupId, CohortSummary summary, Withholding withholding) {
        MeasureReport report = report(MeasureReportType.SUMMARY);
        groupId.ifPresent(id -> report.setSubject(new Reference("Group/" + id)));
        for (Cell cell : summary.whole().cells()) {
            if (!withholding.hides(Slice.WHOLE, Level.ANALYZED, cell) && cell.n() > 0) {
                MeasureReportGroupComponent group =
                        group(report, cell.instrument().coding(), cell.timepoint());
                addPopulation(group, "initial-population", cell.enrollment().treated());
                addPopulation(group, "denominator", cell.n());
                addPopulation(group, "numerator", cell.analyzed().responses());
                cell.analyzed().responseRate().rate().ifPresent(rate -> group.setMeasureScore(new Quantity(rate)));
                request.stratifiers().forEach(stratifier -> addStrata(group, stratifier, cell, summary, withholding));
            }
        }
        return Optional.of(report).filter(MeasureReport::hasGroup);
    }

    private void add(MeasureReport report, Rating rating, Point point) {
        MeasureReportGroupComponent group = group(report, rating.instrument().coding(), point.timepoint());
        addPopulation(group, "initial-population", 1);
        addPopulation(group, "denominator", 1);
        addPopulation(group, "numerator", point.isResponse() ? 1 : 0);
        group.setMeasureScore(new Quantity(point.isResponse() ? 1 : 0));
    }

    private static void addStrata(
            MeasureReportGroupComponent group,
            Stratifier stratifier,
            Cell cell,
            CohortSummary summary,
            Withholding withholding) {
        MeasureReportGroupStratifierComponent strata = new MeasureReportGroupStratifierComponent();
        strata.addCode().addCoding(new Coding(STRATIFIERS, stratifier.code(), null));
        summary.parts()
                .forEach((slice, part) -> part.cells().stream()
                        .filter(own -> slice.isOf(stratifier)
                                && own.instrument() == cell.instrument()
                                && own.timepoint() == cell.timepoint()
                                && own.n() > 0
                                && !withholding.hides(slice, Level.ANALYZED, own))
                        .forEach(own -> addStratum(strata, slice, own)));
        if (strata.hasStratum()) {
            group.addStratifier(strata);
        }
    }

    private static void addStratum(MeasureReportGroupStratifierComponent strata, Slice slice, Cell cell) {
        StratifierGroupComponent stratum = strata.addStratum();
        stratum.setValue(new CodeableConcept().setText(slice.value()));
        List.of(
                        new Population("initial-population", cell.enrollment().treated()),
                        new Population("denominator", cell.n()),
                        new Population("numerator", cell.analyzed().responses()))
                .forEach(population -> stratum.addPopulation()
                        .setCode(population.concept())
                        .setCount(Math.toIntExact(population.count())));
        cell.analyzed().responseRate().rate().ifPresent(rate -> stratum.setMeasureScore(new Quantity(rate)));
    }

    private MeasureReport report(MeasureReportType type) {
        MeasureReport report = new MeasureReport();
        report.getMeta().addProfile(PROFILE);
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(type);
        report.setMeasure(MEASURE);
        report.setDateElement(
                new DateTimeType(Date.from(request.asOf()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone(zone)));
        report.setPeriod(period());
        return report;
    }

    /** Of the index dose; open where the question was. */
    private Period period() {
        Period period = new Period();
        if (request.period().startDay() > IndexPeriod.ALL.startDay()) {
            period.setStartElement(day(request.period().startDay()));
        }
        period.setEndElement(
                request.period().endDay() < IndexPeriod.ALL.endDay()
                        ? day(request.period().endDay())
                        : day(lastDay(request.asOf())));
        return period;
    }

    private long lastDay(Instant asOf) {
        return LocalDate.ofInstant(asOf, zone).toEpochDay();
    }

    private static DateTimeType day(long epochDay) {
        return new DateTimeType(LocalDate.ofEpochDay(epochDay).toString());
    }

    private static MeasureReportGroupComponent group(MeasureReport report, Coding instrument, Timepoint timepoint) {
        MeasureReportGroupComponent group = report.addGroup();
        group.addExtension(TIMEPOINT, new CodeType(timepoint.code()));
        group.setCode(new CodeableConcept(instrument));
        return group;
    }

    private static void addPopulation(MeasureReportGroupComponent group, String code, long count) {
        Population population = new Population(code, count);
        group.addPopulation().setCode(population.concept()).setCount(Math.toIntExact(population.count()));
    }

    private record Population(String code, long count) {
        CodeableConcept concept() {
            return new CodeableConcept(new Coding(POPULATIONS, code, null));
        }
    }
}
