package org.kapfhir.outcomes;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Parameters;
import org.kapfhir.outcomes.CohortSummary.Analyzed;
import org.kapfhir.outcomes.CohortSummary.Cell;
import org.kapfhir.outcomes.CohortSummary.Curve;
import org.kapfhir.outcomes.CohortSummary.Enrollment;
import org.kapfhir.outcomes.CohortSummary.Monitoring;
import org.kapfhir.outcomes.CohortSummary.Part;
import org.kapfhir.outcomes.CohortSummary.Safety;
import org.kapfhir.outcomes.Withholding.Level;
import org.kapfhir.outcomes.statistics.KaplanMeier;
import org.kapfhir.outcomes.statistics.Proportion;
import org.kapfhir.outcomes.statistics.Sample;

/** Writes a cohort's numbers as the answer: denominators first, and nothing about too few people. */
final class CohortAnswer {
    /** The points at which a curve is given, in days. */
    static final List<Integer> CURVE_DAYS = List.of(14, 28, 56);

    private final CohortSummary summary;
    private final Withholding withholding;

    CohortAnswer(CohortSummary summary, Withholding withholding) {
        this.summary = summary;
        this.withholding = withholding;
    }

    Parameters toParameters() {
        Parameters answer = new Parameters();
        write(Slice.WHOLE, name -> new ParameterParts(answer.addParameter().setName(name)));
        for (Slice slice : summary.parts().keySet()) {
            slice.stratifier().ifPresent(stratifier -> {
                ParameterParts stratum =
                        new ParameterParts(answer.addParameter().setName("stratum"));
                stratum.code("stratifier", stratifier.code()).text("value", slice.value());
                write(slice, stratum::group);
            });
        }
        return answer;
    }

    private void write(Slice slice, Function<String, ParameterParts> add) {
        Part part = summary.part(slice);
        for (Cell cell : part.cells()) {
            addDenominator(slice, cell, add.apply("denominator"));
        }
        for (Cell cell : part.cells()) {
            addOutcome(slice, cell, add.apply("outcome"));
        }
        for (Curve curve : part.curves()) {
            addDurability(slice, curve, add.apply("durability"));
        }
        // Sessions have no severity band of an instrument.
        if (!slice.isOf(Stratifier.BASELINE_SEVERITY) && !withholding.hidesSessions(slice)) {
            addSafety(part.safety(), add);
        }
    }

    private void addDenominator(Slice slice, Cell cell, ParameterParts denominator) {
        Enrollment enrollment = cell.enrollment();
        long notVisible = slice.equals(Slice.WHOLE) ? summary.notVisible() : 0;
        denominator
                .with("instrument", cell.instrument().coding())
                .code("timepoint", cell.timepoint().code());
        addCount(denominator, "enrolled", slice, Level.ENROLLED, cell, notVisible);
        addCount(denominator, "treated", slice, Level.TREATED, cell, 0);
        addCount(denominator, "withBaseline", slice, Level.WITH_BASELINE, cell, 0);
        addCount(denominator, "analyzable", slice, Level.ANALYZED, cell, 0);
        boolean showsEnrolled = !withholding.hides(slice, Level.ENROLLED, cell);
        boolean showsTreated = !withholding.hides(slice, Level.TREATED, cell);
        boolean showsBaseline = !withholding.hides(slice, Level.WITH_BASELINE, cell);
        boolean showsAnalyzed = !withholding.hides(slice, Level.ANALYZED, cell);
        if (showsEnrolled) {
            addReason(denominator, "not-visible", notVisible, false);
        }
        if (showsEnrolled && showsTreated) {
            addReason(denominator, "not-treated", enrollment.enrolled() - enrollment.withIndexDose(), true);
            addReason(denominator, "index-outside-period", enrollment.withIndexDose() - enrollment.treated(), false);
        }
        if (showsTreated && showsBaseline) {
            addReason(denominator, "no-baseline", enrollment.treated() - cell.withBaseline(), true);
        }
        if (showsBaseline && showsAnalyzed) {
            addReason(denominator, "no-follow-up", cell.withBaseline() - cell.n(), true);
        }
    }

    /** @param besides people who are counted but hidden as such */
    private void addCount(ParameterParts part, String name, Slice slice, Level level, Cell cell, long besides) {
        if (withholding.hides(slice, level, cell)) {
            part.text(name, withholding.placeholder(slice, level, cell));
        } else {
            part.count(name, cell.people(level) + besides);
        }
    }

    private static void addReason(ParameterParts denominator, String code, long people, boolean isAlwaysSaid) {
        if (isAlwaysSaid || people > 0) {
            denominator.group("reason").code("code", code).count("count", people);
        }
    }

    private void addOutcome(Slice slice, Cell cell, ParameterParts outcome) {
        Analyzed analyzed = cell.analyzed();
        outcome.with("instrument", cell.instrument().coding())
                .code("timepoint", cell.timepoint().code());
        addCount(outcome, "n", slice, Level.ANALYZED, cell, 0);
        if (withholding.hides(slice, Level.ANALYZED, cell)) {
            return;
        }
        outcome.number("baselineMean", analyzed.baseline().mean())
                .number("baselineSd", analyzed.baseline().standardDeviation())
                .number("followupMean", analyzed.followup().mean())
                .number("followupSd", analyzed.followup().standardDeviation())
                .number("meanChange", analyzed.change().mean());
        analyzed.change()
                .meanInterval()
                .ifPresent(interval ->
                        outcome.number("meanChangeLow", interval.low()).number("meanChangeHigh", interval.high()));
        outcome.number("effectSize", effectSize(analyzed));
        outcome.count("responseCount", analyzed.responses())
                .rate("responseRate", "responseLow", "responseHigh", analyzed.responseRate())
                .count("remissionCount", analyzed.remissions())
                .rate("remissionRate", "remissionLow", "remissionHigh", analyzed.remissionRate())
                .count("worsenedCount", analyzed.worsened())
                .rate("worsenedRate", "worsenedLow", "worsenedHigh", analyzed.worsenedRate())
                .number("responseRateImputed", new Proportion(analyzed.responses(), cell.withBaseline()).rate());
    }

    /** Mean change divided by the baseline's standard deviation; empty where that is zero or undefined. */
    private static OptionalDouble effectSize(Analyzed analyzed) {
        Sample baseline = analyzed.baseline();
        OptionalDouble spread = baseline.standardDeviation();
        return spread.isPresent() && spread.getAsDouble() > 0
                ? OptionalDouble.of(analyzed.change().mean().orElseThrow() / spread.getAsDouble())
                : OptionalDouble.empty();
    }

    private void addDurability(Slice slice, Curve curve, ParameterParts durability) {
        KaplanMeier lasting = curve.durability();
        durability.with("instrument", curve.instrument().coding());
        if (withholding.hidesResponders(slice, curve.instrument())) {
            durability.text("responders", withholding.placeholder(slice, Level.RESPONDERS, curve.instrument(), 0));
            return;
        }
        durability.count("responders", lasting.people()).number("median", lasting.median());
        for (int days : CURVE_DAYS) {
            ParameterParts point = durability.group("point").count("days", days);
            if (withholding.hidesAtRisk(slice, curve.instrument(), days)) {
                point.text("atRisk", withholding.placeholder(slice, Level.AT_RISK, curve.instrument(), days));
            } else {
                point.count("atRisk", lasting.atRisk(days)).number("survival", lasting.survival(days));
            }
        }
    }

    private static void addSafety(Safety safety, Function<String, ParameterParts> add) {
        long sessions = safety.enrollment().sessions();
        safety.effects()
                .forEach((effect, withEffect) -> add.apply("safety")
                        .with("effect", ParameterParts.coding(effect))
                        .count("sessions", sessions)
                        .count("sessionsWithEvent", withEffect)
                        .rate("rate", "rateLow", "rateHigh", new Proportion(withEffect, sessions)));
        Monitoring monitoring = safety.monitoring();
        add.apply("safety")
                .count("sessions", sessions)
                .group("monitoring")
                .count("before", monitoring.before())
                .count("fortyMinutes", monitoring.atPeak())
                .count("twoHours", monitoring.observed())
                .count("complete", monitoring.complete())
                .rate("completeRate", "completeLow", "completeHigh", new Proportion(monitoring.complete(), sessions));
    }
}
